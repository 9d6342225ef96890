package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails on either side ends both, is told as it was, and leaves no file. */
@Timeout(60)
class RelayTest {
    /** More than is on its way at a time, so that each side waits for the other. */
    private static final int MUCH = 10_000_000;

    @TempDir
    Path folder;

    @Test
    void allBytesArriveInOrder() throws IOException {
        byte[] sent = new byte[MUCH];
        new SplittableRandom(1).nextBytes(sent);
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        Relay.run(out -> out.write(sent), in -> in.transferTo(arrived));
        assertThat(arrived.toByteArray()).isEqualTo(sent);
    }

    static List<Throwable> failures() {
        return List.of(
                new OutOfMemoryError("heap"),
                new StackOverflowError(),
                new IllegalStateException("fault"),
                new IOException("No space left on device"),
                new FileSystemException("rows.xlsx", null, "No space left on device"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWriterThatFailsAtOnceEndsBoth(Throwable failure) {
        assertThatThrownBy(() -> Relay.run(_ -> fail(failure), RelayTest::readAll))
                .isSameAs(failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWriterThatFailsInTheMiddleEndsBoth(Throwable failure) {
        boolean[] ended = new boolean[1];
        assertThatThrownBy(() -> Relay.run(
                        out -> {
                            out.write(new byte[MUCH]);
                            fail(failure);
                        },
                        in -> {
                            readAll(in);
                            ended[0] = true;
                        }))
                .isSameAs(failure);
        assertThat(ended[0]).as("took a part for the whole").isFalse();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aReaderThatFailsAtOnceEndsAWriterThatWaitsForRoom(Throwable failure) {
        assertThatThrownBy(() -> Relay.run(RelayTest::writeMuch, _ -> fail(failure)))
                .isSameAs(failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aReaderThatFailsAtTheEndIsNotOverlooked(Throwable failure) {
        assertThatThrownBy(() -> Relay.run(RelayTest::writeMuch, in -> {
                    readAll(in);
                    fail(failure);
                }))
                .isSameAs(failure);
    }

    @Test
    void aReaderThatLeavesSomethingDoesNotHoldTheWriterUp() throws IOException {
        int[] first = new int[1];
        Relay.run(RelayTest::writeMuch, in -> first[0] = in.read());
        assertThat(first[0]).isZero();
    }

    @Test
    void anInterruptOfTheWriterIsTold() {
        assertThatThrownBy(() -> Relay.run(
                        out -> {
                            Thread.currentThread().interrupt();
                            writeMuch(out);
                        },
                        RelayTest::readAll))
                .isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWorkbookWhoseRowsFailLeavesNothing(Throwable failure) {
        assertThatThrownBy(() -> Written.book(folder.resolve("rows.xlsx"), 2_000_000, rows(failure)))
                .satisfies(e -> assertThat(List.of(e, e.getCause() == null ? e : e.getCause()))
                        .contains(failure));
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWorkbookThatCannotBeFinishedLeavesNothing(Throwable failure) {
        assertThatThrownBy(() -> new Replacement(Words.in(Locale.ENGLISH))
                        .write(folder.resolve("rows.xlsx"), (_, scratch) -> {
                            try (Archive archive = new Archive(scratch)) {
                                Relay.run(RelayTest::writeMuch, in -> {
                                    try (OutputStream part = archive.part("part")) {
                                        part.write(in.readNBytes(MUCH / 2));
                                        fail(failure);
                                    }
                                });
                            }
                        }))
                .satisfies(e -> {
                    if (failure instanceof IOException) {
                        assertThat(((ProblemException) e).problem())
                                .isEqualTo(new Problem.NotWritable(
                                        folder.resolve("rows.xlsx"), "No space left on device"));
                    } else {
                        assertThat(e).isSameAs(failure);
                    }
                });
        assertThat(folder).isEmptyDirectory();
    }

    private static Grid rows(Throwable failure) {
        return new Grid(
                "rows", "Rows", "", List.of(), List.of(new Column("n", Column.Kind.TEXT, 10)), 100_000, (row, _) -> {
                    if (row == 50_000) {
                        RelayTest.<RuntimeException>sneak(failure);
                    }
                    return "Row " + row;
                });
    }

    private static void writeMuch(OutputStream out) throws IOException {
        out.write(new byte[MUCH]);
    }

    private static void readAll(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void fail(Throwable failure) throws IOException {
        RelayTest.<IOException>sneak(failure);
    }

    // The cast is never made: erased, it lets any failure out of a method that declares only some.
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }
}
