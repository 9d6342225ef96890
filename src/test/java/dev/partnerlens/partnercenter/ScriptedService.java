package dev.partnerlens.partnercenter;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.TokenSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A service on loopback that answers as the test says and remembers what it was asked. */
final class ScriptedService implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-24T06:42:00Z");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    private ScriptedService(Function<Asked, Reply> script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Asked request = Asked.of(exchange);
            asked.add(request);
            script.apply(request).send(exchange);
        });
        server.start();
    }

    static ScriptedService answering(Function<Asked, Reply> script) {
        return new ScriptedService(script);
    }

    /** Gives the replies one after the other, the last one for ever. */
    static ScriptedService inTurn(Reply... replies) {
        List<Reply> left = new ArrayList<>(List.of(replies));
        return new ScriptedService(_ -> {
            synchronized (left) {
                return left.size() > 1 ? left.removeFirst() : left.getFirst();
            }
        });
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static RowFeed feed(URI base, TokenSource tokens) {
        return feed(base, tokens, Patience.usual());
    }

    static RowFeed feed(URI base, TokenSource tokens, Patience patience) {
        return new PartnerCenter(BaseAddress.of(base), tokens, patience).rows();
    }

    /** The whole client, which never really waits between two attempts. */
    PartnerCenter client() {
        return client(() -> "a-token");
    }

    PartnerCenter client(TokenSource tokens) {
        return new PartnerCenter(BaseAddress.of(base()), tokens, patience(Duration.ofSeconds(20)));
    }

    RowFeed feed() {
        return feed(Duration.ofSeconds(20));
    }

    /** A feed that never really waits between two attempts. */
    RowFeed feed(Duration answer) {
        return feed(base(), () -> "a-token", patience(answer));
    }

    Patience patience(Duration answer) {
        return new Patience(
                4,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                answer,
                this::pause,
                RandomGenerator.of("L64X128MixRandom"),
                now::get);
    }

    /** Time goes on by the pauses alone. */
    private void pause(Duration time) {
        pauses.add(time);
        pass(time);
    }

    /** Lets time go on. */
    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    Instant now() {
        return now.get();
    }

    /** As {@link #client()}, pausing as the test says. */
    PartnerCenter client(Patience.Sleeper sleeper) {
        Patience usual = patience(Duration.ofSeconds(20));
        return new PartnerCenter(
                BaseAddress.of(base()),
                () -> "a-token",
                new Patience(
                        usual.attempts(),
                        usual.firstPause(),
                        usual.longestPause(),
                        usual.longestWait(),
                        usual.answer(),
                        sleeper,
                        usual.random(),
                        usual.clock()));
    }

    List<Asked> asked() {
        return asked;
    }

    List<Duration> pauses() {
        return pauses;
    }

    /** From now on nobody listens. */
    void goAway() {
        server.stop(0);
    }

    @Override
    public void close() {
        goAway();
        threads.shutdownNow();
    }

    /** All rows of the batches, in their order. */
    static List<Row> rows(List<RowBatch> batches) {
        return batches.stream().flatMap(batch -> batch.rows().stream()).toList();
    }

    /** One request as it came in. */
    record Asked(
            String method, String path, String rawQuery, Map<String, String> parameters, Headers headers, String body) {
        static Asked of(HttpExchange exchange) throws IOException {
            URI uri = exchange.getRequestURI();
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            Map<String, String> parameters = new HashMap<>();
            for (String part : query.split("&", -1)) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            part.substring(0, equals),
                            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            Headers copy = new Headers();
            copy.putAll(exchange.getRequestHeaders());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            return new Asked(exchange.getRequestMethod(), uri.getRawPath(), query, parameters, copy, body);
        }

        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }

        String header(String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value;
        }
    }

    /** Waits for what another thread does; a test that waits for ever is a failed one. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
