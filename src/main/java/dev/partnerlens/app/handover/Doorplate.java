package dev.partnerlens.app.handover;

import dev.partnerlens.cache.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where the open window of a home listens, in a file that its owner alone can read: whoever can read it can read the
 * cache as well, so it opens no door that was shut.
 *
 * @param port on the loopback address
 * @param secret what a visitor must say first; random, and another one for each window
 */
record Doorplate(int port, String secret) {
    private static final int SECRET_BYTES = 32;
    private static final int MOST_BYTES = 1024;

    static Doorplate at(int port) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Doorplate(port, HexFormat.of().formatHex(secret));
    }

    void write(Path home) throws IOException {
        Path fresh = home.resolve("window.new");
        Files.deleteIfExists(fresh);
        OwnerOnly.file(fresh);
        Files.writeString(fresh, port + "\n" + secret + "\n", StandardCharsets.US_ASCII);
        // In one step, so that nobody reads half of it.
        Files.move(fresh, file(home), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty where there is none, or none that can be understood. */
    static Optional<Doorplate> read(Path home) {
        try {
            Path file = file(home);
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            return lines.size() == 2
                    ? Optional.of(new Doorplate(Integer.parseInt(lines.getFirst()), lines.getLast()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            // Being replaced or removed this very moment; the caller asks again.
            return Optional.empty();
        }
    }

    static void remove(Path home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    private static Path file(Path home) {
        return home.resolve("window");
    }

    /** Without the secret, which belongs in no log. */
    @Override
    public String toString() {
        return "Doorplate[port=" + port + "]";
    }
}
