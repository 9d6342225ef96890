package dev.partnerlens.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bytes from the thread that writes to the one that reads, some blocks on their way at a time: where two processors are
 * there, each has work. Either side may give up, and the other hears why.
 */
final class Pipe {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 32;
    private static final long LOOK_MILLIS = 50;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private volatile @Nullable Throwable given;

    /** Ends both sides: whoever writes or reads from now on fails with {@code why}. The first reason counts. */
    synchronized void giveUp(Throwable why) {
        if (given == null) {
            given = why;
        }
    }

    /** Fails with the very reason why one side has given up; for who is neither side. */
    void rethrow() throws IOException {
        switch (given) {
            case null -> {}
            case IOException why -> throw why;
            case RuntimeException why -> throw why;
            case Error why -> throw why;
            default -> throw new IOException(given);
        }
    }

    private void check() throws IOException {
        Throwable why = given;
        if (why != null) {
            throw again(why);
        }
    }

    /** A new one of the kind that says what went wrong, as one and the same cannot be thrown again while it is handled. */
    private static IOException again(Throwable why) {
        IOException fresh = switch (why) {
            case FileSystemException file ->
                new FileSystemException(file.getFile(), file.getOtherFile(), file.getReason());
            case IOException plain -> new IOException(plain.getMessage());
            default -> new IOException(why.toString());
        };
        fresh.initCause(why);
        return fresh;
    }

    /** The end to write to; an interrupt ends a write as {@link ClosedByInterruptException}. */
    OutputStream in() {
        return new OutputStream() {
            private final byte[] held = new byte[BLOCK];
            private int length;
            private boolean closed;

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                int done = 0;
                while (done < count) {
                    int part = Math.min(count - done, BLOCK - length);
                    System.arraycopy(bytes, from + done, held, length, part);
                    length += part;
                    done += part;
                    if (length == BLOCK) {
                        hand();
                    }
                }
            }

            private void hand() throws IOException {
                if (length > 0) {
                    put(Arrays.copyOf(held, length));
                    length = 0;
                }
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    hand();
                    put(END);
                }
            }
        };
    }

    private void put(byte[] block) throws IOException {
        try {
            do {
                check();
            } while (!blocks.offer(block, LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    /** The end to read from. */
    InputStream out() {
        return new InputStream() {
            private byte[] block = END;
            private int at;
            private boolean ended;

            @Override
            public int read() throws IOException {
                return fill() ? block[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                if (count == 0) {
                    return 0;
                }
                if (!fill()) {
                    return -1;
                }
                int part = Math.min(count, block.length - at);
                System.arraycopy(block, at, bytes, from, part);
                at += part;
                return part;
            }

            private boolean fill() throws IOException {
                if (at == block.length && !ended) {
                    block = take();
                    at = 0;
                    ended = block.length == 0;
                }
                return !ended;
            }
        };
    }

    private byte[] take() throws IOException {
        try {
            byte[] block;
            do {
                check();
                block = blocks.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } while (block == null);
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }
}
