package dev.partnerlens.simulator.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer, ready to be sent.
 *
 * @param headers beside those that every answer has
 */
record Reply(int status, Map<String, String> headers, Body body) {
    /** The bytes of an answer; their number is known before the first is written. */
    interface Body {
        long length();

        void write(OutputStream out) throws IOException;
    }

    /** A body that is at hand. */
    static final class Bytes implements Body {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        static Bytes of(String text) {
            return new Bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    Reply with(Body other) {
        return new Reply(status, headers, other);
    }

    static Reply ok(Body body) {
        return new Reply(200, Map.of(), body);
    }
}
