package dev.partnerlens.app.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window that is open, and those who come after it, in one process. */
class HandOverTest {
    private static final Wish FRONT = new Wish.Front();

    @TempDir
    Path home;

    private final List<Wish> shown = new CopyOnWriteArrayList<>();

    @Test
    void theFirstTakesThePlaceAndLaterOnesHandOver() throws InterruptedException {
        try (WindowPlace first = first()) {
            first.listen(shown::add);
            assertThat(visit(new Wish.Show("contoso"))).isEmpty();
            assertThat(visit(FRONT)).isEmpty();
            assertThat(shown).containsExactly(new Wish.Show("contoso"), FRONT);
        }
        try (WindowPlace next = first()) {
            next.listen(shown::add);
            assertThat(visit(FRONT)).isEmpty();
        }
    }

    @Test
    void whoComesWhileTheWindowIsClosingWaitsAndOpensAWindow() throws InterruptedException {
        WindowPlace first = first();
        first.listen(shown::add);
        first.shut();
        assertThat(home.resolve("window")).doesNotExist();
        assertThat(WindowPlace.take(home)).as("until all has ended").isEmpty();
        Thread closing = closesOnceSomebodyWaits(first);
        try (WindowPlace next = visit(FRONT).orElseThrow()) {
            next.listen(shown::add);
            assertThat(visit(new Wish.Show("contoso"))).isEmpty();
        }
        assertThat(shown).containsExactly(new Wish.Show("contoso"));
        closing.join();
    }

    @Test
    void aWindowThatCanShowNothingAnyMoreSwallowsNobody() throws InterruptedException {
        WindowPlace first = first();
        first.listen(_ -> false);
        Thread closing = closesOnceSomebodyWaits(first);
        try (WindowPlace next = visit(FRONT).orElseThrow()) {
            assertThat(next).isNotNull();
        }
        closing.join();
    }

    private static Thread closesOnceSomebodyWaits(WindowPlace place) {
        return Thread.ofPlatform().start(() -> {
            while (waiting().isEmpty()) {
                Thread.onSpinWait();
            }
            place.close();
        });
    }

    @Test
    void eachHomeHasAWindowOfItsOwn() throws InterruptedException {
        try (WindowPlace _ = first();
                WindowPlace other = new Visit(home.resolve("other"), Duration.ZERO)
                        .orPlace(FRONT)
                        .orElseThrow()) {
            assertThat(other).isNotNull();
        }
    }

    @Test
    void aStartThatComesWhileTheFirstIsStillOpeningWaitsForIt() throws InterruptedException {
        try (WindowPlace first = first()) {
            Thread opening = Thread.ofPlatform().start(() -> {
                while (Thread.currentThread().isAlive() && waiting().isEmpty()) {
                    Thread.onSpinWait();
                }
                first.listen(shown::add);
            });
            assertThat(visit(FRONT)).isEmpty();
            opening.join();
        }
    }

    @Test
    void aWindowThatDoesNotAnswerIsTold() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (WindowPlace first = first()) {
            first.listen(_ -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return true;
            });
            ProblemException silent = catchThrowableOfType(
                    ProblemException.class, () -> new Visit(home, Duration.ofMillis(300)).orPlace(FRONT));
            assertThat(silent.problem()).isEqualTo(new Problem.WindowSilent(home));
        } finally {
            end.countDown();
        }
    }

    @Test
    void whatADeadWindowLeftHarmsNobody() throws IOException, InterruptedException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(home.resolve("window"), stranger.getLocalPort() + "\nold\n");
            Files.writeString(home.resolve("window.new"), "half of");
            Files.createFile(home.resolve("window.lock"));
            try (WindowPlace first = first()) {
                assertThat(home.resolve("window")).doesNotExist();
                first.listen(shown::add);
                assertThat(visit(FRONT)).isEmpty();
            }
        }
        Files.writeString(home.resolve("window"), "nonsense");
        first().close();
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotAnswered() throws IOException, InterruptedException {
        try (WindowPlace first = first()) {
            first.listen(shown::add);
            Doorplate plate = Doorplate.read(home).orElseThrow();
            assertThat(said(plate, "0".repeat(64) + "\nfront\n")).isEmpty();
            assertThat(said(plate, "\nfront\n")).isEmpty();
            assertThat(said(plate, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).isEmpty();
            assertThat(said(plate, plate.secret() + "\nsync demo\n")).isEmpty();
            assertThat(said(plate, "x".repeat(2_000))).isEmpty();
            assertThat(shown).isEmpty();

            assertThat(said(plate, plate.secret() + "\nfront\n")).isEqualTo("shown\n");
            assertThat(shown).containsExactly(FRONT);
        }
    }

    @Test
    void theSecretIsTheOwnersAloneAndNewEachTime() throws IOException {
        String first;
        try (WindowPlace place = first()) {
            place.listen(shown::add);
            Doorplate plate = Doorplate.read(home).orElseThrow();
            first = plate.secret();
            assertThat(first).hasSize(64);
            assertThat(plate.toString()).doesNotContain(first);
            Assumptions.assumeTrue(
                    home.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : files.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------");
                }
            }
        }
        assertThat(Doorplate.read(home)).isEmpty();
        try (WindowPlace place = first()) {
            place.listen(shown::add);
            assertThat(Doorplate.read(home)).map(Doorplate::secret).isNotEqualTo(Optional.of(first));
        }
    }

    private WindowPlace first() {
        return WindowPlace.take(home).orElseThrow();
    }

    private Optional<WindowPlace> visit(Wish wish) throws InterruptedException {
        return new Visit(home, Duration.ofSeconds(20)).orPlace(wish);
    }

    /** A visitor sleeps between its calls. */
    private static Optional<Thread> waiting() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(Visit.class.getName())))
                .map(thread -> thread.getKey())
                .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                .findFirst();
    }

    private static String said(Doorplate plate, String text) throws IOException {
        try (Socket visitor = new Socket(InetAddress.getLoopbackAddress(), plate.port())) {
            visitor.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            visitor.shutdownOutput();
            return new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            // Hung up on.
            return "";
        }
    }
}
