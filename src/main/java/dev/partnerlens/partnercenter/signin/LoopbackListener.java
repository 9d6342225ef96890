package dev.partnerlens.partnercenter.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits on a free loopback port for what the browser brings back from the directory. Our own instead of MSAL's, which
 * drops the directory's reason when the answer is a refusal.
 */
final class LoopbackListener implements AutoCloseable {
    private static final int LARGEST_FORM = 1 << 16;

    private final BlockingQueue<Map<String, String>> answers = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final String state;
    private final BackPages pages;

    private LoopbackListener(HttpServer server, String state, BackPages pages) {
        this.server = server;
        this.state = state;
        this.pages = pages;
    }

    /** @param state the text by which an answer is known to be one to our question; anything else is turned away */
    static LoopbackListener start(String state, BackPages pages) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LoopbackListener listener = new LoopbackListener(server, state, pages);
            server.createContext("/", listener::handle);
            server.start();
            return listener;
        } catch (IOException e) {
            throw new ProblemException(new Problem.Offline("localhost", "no port is free"), e);
        }
    }

    /** The address that the browser is sent back to; the directory knows it without its port. */
    URI redirect() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The answer's parameters; empty when none came in time. */
    Optional<Map<String, String>> await(Duration patience) throws InterruptedException {
        @Nullable Map<String, String> answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.ofNullable(answer);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = form(exchange);
            boolean ours = exchange.getRequestURI().getPath().equals("/") && state.equals(form.get("state"));
            if (!ours) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] page = pages.page(form.containsKey("code")).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
            answers.add(form);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            try (InputStream body = exchange.getRequestBody()) {
                return FormText.read(new String(body.readNBytes(LARGEST_FORM), StandardCharsets.UTF_8));
            }
        }
        return FormText.read(exchange.getRequestURI().getRawQuery());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
