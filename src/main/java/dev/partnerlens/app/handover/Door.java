package dev.partnerlens.app.handover;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears visitors on the loopback address, one after the other. A visitor says the secret and one {@link Wish}, a line
 * each; anything else is not answered.
 */
final class Door implements AutoCloseable {
    static final String SHOWN = "shown";

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int VISITORS_WAITING = 8;
    private static final int VISIT_MILLIS = 2_000;
    private static final int MOST_BYTES = 512;

    private final ServerSocket socket;
    private final Doorplate plate;
    private final Predicate<Wish> show;

    private Door(ServerSocket socket, Predicate<Wish> show) {
        this.socket = socket;
        this.plate = Doorplate.at(socket.getLocalPort());
        this.show = show;
    }

    static Door open(Predicate<Wish> show) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), VISITORS_WAITING);
        Door door = new Door(socket, show);
        Thread.ofPlatform().name("door").daemon().start(door::listen);
        return door;
    }

    Doorplate plate() {
        return plate;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visitor.setSoTimeout(VISIT_MILLIS);
                receive(visitor);
            } catch (IOException e) {
                // The visitor left, or the window is being closed.
                LOG.debug("A visit ended early: {}", e.getClass().getSimpleName());
            } catch (RuntimeException e) {
                LOG.warn("What a second start asked for could not be shown", e);
            }
        }
    }

    private void receive(Socket visitor) throws IOException {
        String[] said = lines(visitor.getInputStream());
        if (said.length != 2 || !isSecret(said[0])) {
            return;
        }
        Optional<Wish> wish = Wish.read(said[1]);
        if (wish.isPresent() && show.test(wish.get())) {
            visitor.getOutputStream().write((SHOWN + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private boolean isSecret(String said) {
        return MessageDigest.isEqual(
                said.getBytes(StandardCharsets.UTF_8), plate.secret().getBytes(StandardCharsets.UTF_8));
    }

    /** Two lines, or what came of them before the visitor fell silent. */
    private static String[] lines(InputStream in) throws IOException {
        byte[] bytes = new byte[MOST_BYTES];
        int length = 0;
        int lines = 0;
        while (lines < 2 && length < bytes.length) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            lines += next == '\n' ? 1 : 0;
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).split("\n", -1).length == 3
                ? new String(bytes, 0, length, StandardCharsets.UTF_8).strip().split("\n", -1)
                : new String[0];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
