package dev.partnerlens.app.handover;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A second start's call at the window that is open. */
public final class Visit {
    /** A window that opens, or that is busy painting, answers well within it. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long BETWEEN_CALLS_MILLIS = 100;

    private final Path home;
    private final Duration patience;

    public Visit(Path home, Duration patience) {
        this.home = home;
        this.patience = patience;
    }

    /**
     * Takes the place of the home's window, or has the one that holds it do as wished.
     *
     * @return the place; empty where the open window has done it
     * @throws ProblemException with {@link Problem.WindowSilent} where one is open and does not answer in time
     */
    public Optional<WindowPlace> orPlace(Wish wish) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<WindowPlace> place = WindowPlace.take(home);
            if (place.isPresent()) {
                return place;
            }
            Optional<Doorplate> plate = Doorplate.read(home);
            if (plate.isPresent() && shown(plate.get(), wish, end - System.nanoTime())) {
                return Optional.empty();
            }
            if (System.nanoTime() > end) {
                throw new ProblemException(new Problem.WindowSilent(home));
            }
            // It is just opening, or just being closed.
            Thread.sleep(BETWEEN_CALLS_MILLIS);
        }
    }

    private static boolean shown(Doorplate plate, Wish wish, long nanos) {
        int millis = (int) Math.max(1, nanos / 1_000_000);
        try (Socket door = new Socket(Proxy.NO_PROXY)) {
            door.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), plate.port()), millis);
            door.setSoTimeout(millis);
            door.getOutputStream().write((plate.secret() + "\n" + wish.line() + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] answer = door.getInputStream().readNBytes(Door.SHOWN.length());
            return new String(answer, StandardCharsets.US_ASCII).equals(Door.SHOWN);
        } catch (IOException e) {
            return false;
        }
    }
}
