package dev.partnerlens.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.V1Resource;
import dev.partnerlens.simulator.rows.V1Stock;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on 127.0.0.1, one virtual thread a request. */
public final class AnalyticsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsServer.class);
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_BODY = 1 << 20;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private final Desk desk;

    private AnalyticsServer(HttpServer http, Desk desk) {
        this.http = http;
        this.desk = desk;
    }

    /**
     * Listens from the moment it returns.
     *
     * @param port 0 for a free one
     * @param token the only bearer let in; empty for any
     * @throws ProblemException where the port cannot be had
     */
    public static AnalyticsServer start(
            int port, List<Table> tables, V1Stock v1, Optional<String> token, Optional<Fault> fault, Pace pace) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            Mischief mischief = new Mischief(fault, refusedCustomer(v1), pace);
            Desk desk = new Desk(new Shelf(tables), new V1Desk(v1, mischief), token, mischief);
            AnalyticsServer server = new AnalyticsServer(http, desk);
            http.createContext("/", server::handle);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (BindException taken) {
            throw new ProblemException(new Problem.PortInUse(port), taken);
        } catch (IOException broken) {
            throw new ProblemException(
                    new Problem.Offline("127.0.0.1", broken.getClass().getSimpleName()), broken);
        }
    }

    /** Always the same one for the same rows. */
    private static Optional<String> refusedCustomer(V1Stock v1) {
        return v1.of(V1Resource.CUSTOMER_SPENDING).all().stream()
                .map(row -> row.owner().customerId())
                .filter(id -> !id.isEmpty())
                .min(Comparator.naturalOrder());
    }

    /** How many requests have come in so far, whatever was answered. */
    public int requests() {
        return requests.get();
    }

    /** Such as {@code http://127.0.0.1:49152}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            Reply reply = reply(exchange);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            echo(exchange, "MS-RequestId");
            echo(exchange, "MS-CorrelationId");
            for (Map.Entry<String, String> header : reply.headers().entrySet()) {
                exchange.getResponseHeaders().set(header.getKey(), header.getValue());
            }
            boolean bodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(
                    reply.status(), bodiless ? -1 : reply.body().length());
            if (!bodiless) {
                OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
                reply.body().write(out);
                out.flush();
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            return desk.reply(new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
                    new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8)));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Errors.unexpected();
        } catch (RuntimeException bug) {
            LOG.error("A request to the simulator failed", bug);
            return Errors.unexpected();
        }
    }

    /** The service sends both ids back; where a request has none it makes them. */
    private static void echo(HttpExchange exchange, String header) {
        String sent = exchange.getRequestHeaders().getFirst(header);
        exchange.getResponseHeaders()
                .set(header, sent == null ? UUID.randomUUID().toString() : sent);
    }
}
