package dev.partnerlens.simulator.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** A body on which something goes wrong on its way out. */
sealed interface SpoiltBody extends Reply.Body {
    /** Begins with a byte-order mark. */
    record Marked(Reply.Body body) implements SpoiltBody {
        private static final int[] MARK = {0xEF, 0xBB, 0xBF};

        @Override
        public long length() {
            return body.length() + MARK.length;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            for (int each : MARK) {
                out.write(each);
            }
            body.write(out);
        }
    }

    /** Announces its whole length and breaks off half-way. */
    record Cut(Reply.Body body) implements SpoiltBody {
        @Override
        public long length() {
            return body.length();
        }

        @Override
        public void write(OutputStream out) throws IOException {
            body.write(new OnlySome(out, body.length() / 2));
            out.flush();
            throw new IOException("cut");
        }
    }

    /** Half a body that looks whole to the protocol. */
    record Truncated(Reply.Body body) implements SpoiltBody {
        @Override
        public long length() {
            return body.length() / 2;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            body.write(new OnlySome(out, length()));
        }
    }

    /** Comes in drops, with a pause after each. */
    record Dribbled(Reply.Body body, Pace pace) implements SpoiltBody {
        private static final int DROPS = 8;
        private static final Duration PAUSE = Duration.ofMillis(250);

        @Override
        public long length() {
            return body.length();
        }

        @Override
        public void write(OutputStream out) throws IOException {
            body.write(new Drops(out, Math.max(1, body.length() / DROPS), pace, PAUSE));
        }
    }

    /** Passes the first bytes on and swallows the rest. */
    final class OnlySome extends OutputStream {
        private final OutputStream out;
        private long left;

        OnlySome(OutputStream out, long left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int passed = (int) Math.min(left, length);
            out.write(bytes, from, passed);
            left -= passed;
        }
    }

    /** Passes bytes on some at a time. */
    final class Drops extends OutputStream {
        private final OutputStream out;
        private final long size;
        private final Pace pace;
        private final Duration pause;
        private long inDrop;

        Drops(OutputStream out, long size, Pace pace, Duration pause) {
            this.out = out;
            this.size = size;
            this.pace = pace;
            this.pause = pause;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            if (++inDrop < size) {
                return;
            }
            inDrop = 0;
            out.flush();
            try {
                pace.pause(pause);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }
}
