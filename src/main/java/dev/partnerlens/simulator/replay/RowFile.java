package dev.partnerlens.simulator.replay;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.rows.BrokenRow;
import dev.partnerlens.simulator.rows.RowTaker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** One file of rows, plain or gzipped. A byte-order mark at its beginning, blank lines and blanks around a line are no part of the rows. */
final class RowFile {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final RowTaker rows;
    private long line;

    private RowFile(Path file, RowTaker rows) {
        this.file = file;
        this.rows = rows;
    }

    static void readInto(RowTaker rows, Path file) {
        try (InputStream in = open(file)) {
            new RowFile(file, rows).read(in);
        } catch (IOException unreadable) {
            throw new ProblemException(
                    new Problem.NotReadable(file, unreadable.getClass().getSimpleName()), unreadable);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        if (!file.getFileName().toString().endsWith(".gz")) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException noGzip) {
            raw.close();
            throw noGzip;
        }
    }

    private void read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int held = 0;
        while (true) {
            if (held == buffer.length) {
                buffer = Arrays.copyOf(buffer, held * 2);
            }
            int got = in.read(buffer, held, buffer.length - held);
            if (got < 0) {
                add(buffer, 0, held);
                return;
            }
            int from = 0;
            for (int i = held; i < held + got; i++) {
                if (buffer[i] == '\n') {
                    add(buffer, from, i);
                    from = i + 1;
                }
            }
            held += got - from;
            System.arraycopy(buffer, from, buffer, 0, held);
        }
    }

    private void add(byte[] buffer, int start, int end) {
        line++;
        int from = line == 1 && opensWithMark(buffer, start, end) ? start + 3 : start;
        int to = end;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        while (from < to && isBlank(buffer[to - 1])) {
            to--;
        }
        if (from == to) {
            return;
        }
        try {
            rows.add(buffer, from, to - from);
        } catch (BrokenRow broken) {
            throw new ProblemException(new Problem.BrokenLine(file, line, broken.reason()), broken);
        }
    }

    private static boolean opensWithMark(byte[] buffer, int start, int end) {
        return end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\r' || b == '\t';
    }
}
