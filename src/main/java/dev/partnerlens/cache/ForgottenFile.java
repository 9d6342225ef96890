package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Whom the cache was asked to forget, once more in a file beside it: a cache that is damaged or deleted takes that
 * knowledge with it, and the next would let those customers in again. Written before the cache is, and only ever added to
 * what the cache knows, so that whatever breaks off forgets rather too much. For whoever holds the sync lock.
 */
final class ForgottenFile {
    private static final HexFormat HEX = HexFormat.of();
    private static final int COLUMNS = 4;

    private final Path file;

    ForgottenFile(Path cache) {
        this.file = cache.resolveSibling("forgotten");
    }

    /** Writes what the cache's table says as of now, inside of a transaction too. */
    void write(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT digest, customer, salt, at FROM forgotten");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(String.join(
                        " ",
                        HEX.formatHex(rows.getBytes(1)),
                        HEX.formatHex(rows.getBytes(2)),
                        HEX.formatHex(rows.getBytes(3)),
                        Long.toString(rows.getLong(4))));
            }
        }
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            OwnerOnly.file(fresh);
            Files.write(fresh, lines, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.NotWritable(file, e.getClass().getSimpleName()), e);
        }
    }

    /** Gives the cache's table what it lacks. */
    void restore(Connection connection) throws SQLException {
        if (!Files.exists(file)) {
            return;
        }
        List<String[]> rows = rows();
        if (rows.size() > Sql.number(connection, "SELECT COUNT(*) FROM forgotten")) {
            Sql.transaction(connection, () -> {
                for (String[] row : rows) {
                    Sql.update(
                            connection,
                            "INSERT OR IGNORE INTO forgotten (digest, customer, salt, at) VALUES (?, ?, ?, ?)",
                            HEX.parseHex(row[0]),
                            HEX.parseHex(row[1]),
                            HEX.parseHex(row[2]),
                            Long.valueOf(row[3]));
                }
            });
        }
    }

    private List<String[]> rows() {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(line -> line.split(" ", -1))
                    .filter(row -> row.length == COLUMNS)
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.NotReadable(file, e.getClass().getSimpleName()), e);
        }
    }
}
