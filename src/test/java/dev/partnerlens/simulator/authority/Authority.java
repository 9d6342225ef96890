package dev.partnerlens.simulator.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The directory of every cloud by its real name, and behind the addresses of Partner Center a service of the test's. */
public final class Authority implements AutoCloseable {
    public static final String USER = "grace@contoso.example";
    /** The id behind every domain that begins with {@code contoso}. */
    public static final String TENANT_ID = "22222222-aaaa-4bbb-8ccc-000000000002";

    public static final String CORRELATION = "0f0f0f0f-1111-4222-8333-444444444444";

    private final HttpsServer server;
    private final ConnectProxy proxy;
    private final Tokens tokens = new Tokens();
    private final EndPoints endPoints = new EndPoints(tokens);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Forwarding service;

    private Authority(HttpsServer server, ConnectProxy proxy) {
        this.server = server;
        this.proxy = proxy;
    }

    public static Authority start() {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(TestCertificate.context()));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            Authority authority =
                    new Authority(server, ConnectProxy.to(server.getAddress().getPort()));
            server.createContext("/", authority::handle);
            server.start();
            return authority;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trusts the certificate that is shown here, and no other. */
    public SSLContext trust() {
        return TestCertificate.context();
    }

    /** The way here for every address over TLS. */
    public ProxySelector proxy() {
        return proxy;
    }

    /** A client that finds its way here by the real addresses. */
    public HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust())
                .proxy(proxy)
                .build();
    }

    /** What is asked of the addresses of Partner Center goes to this one, where the token is one of ours. */
    public void service(URI address) {
        service = new Forwarding(address, tokens);
    }

    /** How the directory answers. */
    public EndPoints answers() {
        return endPoints;
    }

    /** Hosts and paths in the order they were asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Every code, verifier and token that went to and fro. */
    public Set<String> secrets() {
        return tokens.secrets();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String path = exchange.getRequestURI().getPath();
            asked.add(host + path);
            Forwarding known = service;
            if (!host.startsWith("login.") && known != null) {
                known.handle(exchange);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            EndPoints.Answer answer = endPoints.answer(
                    host, exchange.getRequestURI(), exchange.getRequestMethod().equals("POST") ? body : null);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.body().startsWith("{") ? "application/json" : "text/html");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            proxy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
