package dev.partnerlens.simulator.server;

import java.io.IOException;
import java.io.OutputStream;
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

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    static Reply ok(Body body) {
        return new Reply(200, Map.of(), body);
    }
}
