package dev.partnerlens.cli.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;

/** Standard output or error that notices when what it writes no longer arrives. */
public final class Output implements Appendable {
    private final Writer writer;
    private boolean closed;

    public Output(OutputStream stream, Charset charset) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, charset), 1 << 16);
    }

    /** A whole line, sent at once. */
    public void line(String text) {
        append(text).append('\n').flush();
    }

    @Override
    public Output append(CharSequence text) {
        return attempt(() -> writer.append(text));
    }

    @Override
    public Output append(CharSequence text, int start, int end) {
        return attempt(() -> writer.append(text, start, end));
    }

    @Override
    public Output append(char c) {
        return attempt(() -> writer.write(c));
    }

    /** Sends what is still held back; nothing more once a failure was told. */
    public void flush() {
        if (!closed) {
            attempt(writer::flush);
        }
    }

    private Output attempt(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            closed = true;
            throw new Closed(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Nothing more can be written. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Closed(IOException cause) {
            super(cause);
            this.reason = String.valueOf(cause.getMessage());
        }

        /** Why, in the words of the system. */
        public String reason() {
            return reason;
        }

        /** Whether the reader went away, as {@code head} does when it has enough; no failure then. */
        public boolean byReader() {
            String message = reason.toLowerCase(Locale.ROOT);
            return message.contains("broken pipe")
                    || message.contains("pipe is being closed")
                    || message.contains("pipe has been ended");
        }
    }
}
