package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.Datasets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Removes rows that are no longer to be kept, so that nothing of them is left in the file or beside it. Holds off every
 * sync until it is closed; each call is one transaction. For one thread.
 */
public final class CacheCleaner implements AutoCloseable {
    /** A look that is going on ends soon; a window that holds on to the old file may do so for hours. */
    private static final int PATIENCE_MILLIS = 500;

    private final SqliteFile file;
    private final SyncLock lock;
    private final Connection connection;
    private boolean removed;
    private boolean asked;

    private CacheCleaner(SqliteFile file, SyncLock lock, Connection connection) {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
    }

    static CacheCleaner begin(SqliteFile file) {
        SyncLock lock = SyncLock.take(file.path());
        try {
            Connection connection = file.open();
            try {
                // What is deleted is overwritten with zeros: https://sqlite.org/pragma.html#pragma_secure_delete
                Sql.number(connection, "PRAGMA secure_delete = ON");
                Sql.execute(connection, "PRAGMA temp_store = MEMORY");
                new ForgottenFile(file.path()).restore(connection);
                return new CacheCleaner(file, lock, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw file.failure(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Removes the rows of days before {@code limit}; of a set that comes as it stands now the rows that were gone by then.
     *
     * @param limit the first day that is kept
     * @return rows removed
     */
    public long letGo(Dataset dataset, LocalDate limit) {
        return whole(() -> {
            long rows = new LettingGo(connection, dataset, limit).run();
            if (rows > 0) {
                new UnusedCodes(connection).sweep();
                removed = true;
            }
            return rows;
        });
    }

    /**
     * The newest day that the rows or the syncs of this cache tell has come, whatever a clock says: that of the newest row,
     * or the newest one that a sync was filed under.
     *
     * @param before the days that syncs are looked at of
     */
    public Optional<LocalDate> reached(LocalDate before) {
        return whole(() -> {
            long day = Sql.number(
                    connection,
                    "SELECT COALESCE(MAX(filed_day), ?) FROM sync WHERE filed_day < ?",
                    DayKey.NO_DAY,
                    before.toEpochDay());
            for (Dataset dataset : Datasets.all()) {
                FactTable set = new FactTable(dataset);
                if (set.shape() != FactTable.Shape.STANDING && set.present(connection)) {
                    day = Math.max(
                            day,
                            DayKey.day(Sql.number(
                                    connection,
                                    "SELECT COALESCE(MAX(_id), ?) FROM " + set.name(),
                                    DayKey.of(DayKey.NO_DAY, 0))));
                }
            }
            return day == DayKey.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        });
    }

    /** Removes caches that were set aside as damaged on days before that one. */
    public void dropSetAside(LocalDate limit) {
        DamagedFile.drop(file.path(), limit);
    }

    /**
     * The names that rows of a customer give it and no other, in lower case; none of one that is forgotten already.
     *
     * @param id the customer's tenant id
     * @throws ProblemException with {@link Problem.UnknownCustomer} where no row tells of the customer
     */
    public Set<String> names(String id) {
        return whole(() -> traces(id).names());
    }

    /**
     * Removes every row of a customer, and remembers to leave out those that come later. Caches that were set aside as
     * damaged hold its rows too, and go.
     *
     * @param id the customer's tenant id
     * @param now milliseconds since 1970
     * @return rows removed, earlier ones too
     * @throws ProblemException with {@link Problem.UnknownCustomer} where no row tells of the customer
     */
    public long forget(String id, long now) {
        return whole(() -> {
            CustomerTraces traces = traces(id);
            DamagedFile.drop(file.path(), LocalDate.MAX);
            new ForgottenBook(connection).add(id, traces, now);
            new ForgottenFile(file.path()).write(connection);
            long rows = new CustomerRows(connection).remove(Forgotten.load(connection));
            new UnusedCodes(connection).sweep();
            removed = true;
            return rows;
        });
    }

    private CustomerTraces traces(String id) throws SQLException {
        CustomerTraces traces = CustomerTraces.of(connection, id);
        if (!traces.known() && !Forgotten.load(connection).is(Salt.Kind.CUSTOMER, id)) {
            throw new ProblemException(new Problem.UnknownCustomer(id));
        }
        return traces;
    }

    /**
     * Lets the rows of a forgotten customer in again; the next sync fetches all windows again that lack them.
     *
     * @return false where nobody of that id was forgotten
     */
    public boolean takeBack(String id) {
        return whole(() -> {
            boolean known = new ForgottenBook(connection).remove(id);
            if (known) {
                new ForgottenFile(file.path()).write(connection);
            }
            return known;
        });
    }

    /** Gives the space of what was removed back to the system. */
    public void compact() {
        try {
            Sql.execute(connection, "VACUUM");
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    /**
     * Empties the write-ahead file, which still holds pages as they were before, whoever wrote it.
     *
     * @return false where others hold on to the file as it was: what was removed is removed, and still lies there until
     *     they let go and this is tried again
     */
    public boolean emptySideFile() {
        asked = true;
        if (!file.hasLog()) {
            return true;
        }
        try {
            Sql.execute(connection, "PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            return Sql.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        } catch (SQLException e) {
            if (Failures.busy(e)) {
                return false;
            }
            throw file.failure(e);
        }
    }

    @Override
    public void close() {
        try (lock;
                connection) {
            if (!asked) {
                boolean _ = emptySideFile();
            }
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    /** One transaction. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws SQLException;
    }

    private long changes() throws SQLException {
        return Sql.number(connection, "SELECT total_changes()");
    }

    private <T> T whole(Step<T> step) {
        try {
            Sql.execute(connection, "BEGIN IMMEDIATE");
            boolean done = false;
            try {
                long before = changes();
                T answer = step.run();
                if (changes() == before) {
                    // Nothing to tell anybody: the file stays as it is, byte for byte.
                    return answer;
                }
                Sql.update(connection, "UPDATE state SET version = version + 1");
                if (removed && StoredTable.read(connection, "state").has("removals")) {
                    Sql.update(connection, "UPDATE state SET removals = removals + 1");
                }
                Sql.execute(connection, "COMMIT");
                done = true;
                return answer;
            } finally {
                if (!done) {
                    Sql.rollback(connection);
                }
            }
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }
}
