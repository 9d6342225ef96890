package dev.partnerlens.partnercenter;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** What a {@link ScriptedService} answers. */
record Reply(int status, Map<String, String> headers, String body, Way way) {
    /** How the body goes over the wire. */
    enum Way {
        WHOLE,
        CHUNKED,
        PACKED,
        /** Half of it, then the connection ends. */
        CUT,
        /** Half of it, chunked, then the connection ends in good order. */
        SHORT,
        /** Nothing at all, until the connection is given up. */
        NEVER
    }

    private static final CountDownLatch FOREVER = new CountDownLatch(1);

    static Reply ok(String body) {
        return new Reply(200, Map.of(), body, Way.WHOLE);
    }

    static Reply error(int status, String body) {
        return new Reply(status, Map.of(), body, Way.WHOLE);
    }

    Reply going(Way how) {
        return new Reply(status, headers, body, how);
    }

    Reply header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, way);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        switch (way) {
            case WHOLE -> write(exchange, bytes, bytes.length == 0 ? -1 : bytes.length);
            case CHUNKED -> write(exchange, bytes, 0);
            case PACKED -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                write(exchange, packed(bytes), 0);
            }
            case CUT -> {
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case SHORT -> write(exchange, Arrays.copyOf(bytes, bytes.length / 2), 0);
            case NEVER -> {
                try {
                    FOREVER.await();
                } catch (InterruptedException e) {
                    exchange.close();
                }
            }
        }
    }

    private void write(HttpExchange exchange, byte[] bytes, long length) throws IOException {
        exchange.sendResponseHeaders(status, length);
        if (length >= 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
