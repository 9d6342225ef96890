package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a cache before a sync writes to it, where there is a reason to doubt it, and sets a damaged one aside. For
 * whoever holds the sync lock.
 */
final class Soundness {
    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);

    private final SqliteFile file;
    private final Readers readers;
    private final InstantSource clock;
    private final Suspicion suspicion;
    private final AsideNote note;

    /** @param readers of this process, which must let go of a file before it gets another name */
    Soundness(SqliteFile file, Readers readers, InstantSource clock) {
        this.file = file;
        this.readers = readers;
        this.clock = clock;
        this.suspicion = new Suspicion(file.path());
        this.note = new AsideNote(file.path());
    }

    /**
     * Leaves a sound file or none.
     *
     * @return where a damaged one lies now
     * @throws ProblemException when the file is not ours, or cannot be moved
     */
    Optional<Problem.CacheSetAside> assure() {
        Optional<Problem.CacheSetAside> untold = note.read();
        if (untold.isPresent()) {
            DamagedFile begun = new DamagedFile(file.path(), untold.get().aside());
            if (!begun.moved()) {
                if (Files.exists(file.path())) {
                    return Optional.of(setAside(begun, untold.get()));
                }
                // Somebody took it away meanwhile, so there is no place to tell of.
                note.drop();
                untold = Optional.empty();
            }
        }
        Optional<String> damage = file.present() ? damage() : Optional.empty();
        if (damage.isPresent()) {
            DamagedFile next = new DamagedFile(file.path(), clock.instant());
            return Optional.of(setAside(next, new Problem.CacheSetAside(next.name(), damage.get())));
        }
        if (untold.isPresent()) {
            begin();
        }
        suspicion.settle();
        return untold;
    }

    private Problem.CacheSetAside setAside(DamagedFile damaged, Problem.CacheSetAside told) {
        suspicion.raise();
        note.write(told);
        readers.letGo();
        damaged.move();
        begin();
        suspicion.settle();
        LOG.warn("A damaged cache was set aside as {}: {}", told.aside().getFileName(), told.reason());
        return told;
    }

    private Optional<String> damage() {
        try (Connection connection = file.open()) {
            // Damage may lie where the sync itself never looks; a second or two for a large file is what it takes to
            // see.
            String check = suspicion.raised() ? "integrity_check" : "quick_check";
            return complaint(connection, "PRAGMA " + check + "(1)");
        } catch (SQLException e) {
            return damage(file.failure(e));
        } catch (ProblemException e) {
            return damage(e);
        }
    }

    private static Optional<String> damage(ProblemException e) {
        if (e.problem() instanceof Problem.CacheDamaged damaged) {
            return Optional.of(damaged.reason());
        }
        throw e;
    }

    static Optional<String> complaint(Connection connection, String check) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(check);
                ResultSet rows = statement.executeQuery()) {
            String said = rows.next() ? rows.getString(1) : "ok";
            return "ok".equals(said)
                    ? Optional.empty()
                    : Optional.of(said.lines().reduce("", (_, last) -> last));
        }
    }

    /** Readers anywhere know a state by its number, so those of the new file must all be new. */
    private void begin() {
        try (Connection connection = file.open()) {
            Sql.update(connection, "UPDATE state SET version = ?", clock.millis());
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }
}
