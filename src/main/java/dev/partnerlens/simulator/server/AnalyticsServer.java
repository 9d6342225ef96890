package dev.partnerlens.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.rows.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on 127.0.0.1, one virtual thread a request. */
public final class AnalyticsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsServer.class);
    private static final int BUFFER = 1 << 16;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
    public static AnalyticsServer start(int port, List<Table> tables, Optional<String> token, Optional<Fault> fault) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            AnalyticsServer server = new AnalyticsServer(http, new Desk(new Shelf(tables), token, new Mischief(fault)));
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

    private Reply reply(HttpExchange exchange) {
        try {
            return desk.reply(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
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
