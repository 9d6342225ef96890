package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Datasets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a cache, for the length of one sync. Each call that stores is one transaction: a window or a set is
 * replaced whole or not at all. For any number of threads: one at a time stores or asks, while rows are staged side by
 * side.
 */
public final class CacheWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CacheWriter.class);

    /** What is noted of sets, in an order in which it can be deleted. */
    private static final List<String> BOOKS = List.of(
            "window", "delivered_field", "sync_set", "dataset", "known", "once_known", "once_doubted", "left_out_day");

    private final SqliteFile file;
    private final SyncLock lock;
    private final Connection connection;
    private final LocalDate filed;
    private final InstantSource clock;
    private final DiskSpace space;
    private final Optional<Problem.CacheSetAside> aside;
    private volatile boolean told;
    private final Dictionaries codes;
    private final long sync;
    private final long started;
    /** Held by whoever uses the connection and what is kept beside it. */
    private final Lock turn = new ReentrantLock(true);

    /** Sets of which no days to come are known any more. */
    private final Set<Dataset> lookedAhead = new HashSet<>();

    private boolean booked;

    private CacheWriter(
            SqliteFile file,
            SyncLock lock,
            Connection connection,
            Dictionaries codes,
            LocalDate filed,
            InstantSource clock,
            DiskSpace space,
            Optional<Problem.CacheSetAside> aside)
            throws SQLException {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        this.codes = codes;
        this.filed = filed;
        this.clock = clock;
        this.space = space;
        this.aside = aside;
        this.sync = 1 + Sql.number(connection, "SELECT MAX(number) FROM sync");
        this.started = clock.millis();
    }

    /** @param readers of the same file in this process */
    static CacheWriter begin(SqliteFile file, Readers readers, LocalDate filed, InstantSource clock, DiskSpace space) {
        OwnerOnly.folder(Objects.requireNonNull(file.path().getParent()));
        SyncLock lock = SyncLock.take(file.path());
        try {
            space.assure(file.path(), DiskSpace.SPARE + file.path().toFile().length() / 20);
            Optional<Problem.CacheSetAside> aside = new Soundness(file, readers, clock).assure();
            Connection connection = file.open();
            try {
                new ForgottenFile(file.path()).restore(connection);
                return new CacheWriter(
                        file, lock, connection, new Dictionaries(connection), filed, clock, space, aside);
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
     * Where a damaged file lies now, where this sync, or one before that could not tell it, began a new one in its place.
     * Who asks tells the user.
     */
    public Optional<Problem.CacheSetAside> setAside() {
        told = true;
        return aside;
    }

    /** The whole windows of a set, in the order of their days. */
    public List<StoredWindow> windows(Dataset dataset) {
        return asking(() -> new SetNotes(connection, dataset).windows());
    }

    /** Notes that a plan for the set goes back to {@code firstDay}: days without a window since then are missing. */
    public void planned(Dataset dataset, LocalDate firstDay) {
        noting(dataset, notes -> {
            notes.takeBackDaysToCome(filed, sync);
            notes.planned(firstDay);
        });
    }

    /** A place for the rows of one fetch, to be filled by any thread. */
    public Staging stage(Dataset dataset) {
        return asking(() -> codes.stage(dataset));
    }

    /**
     * Puts the staged rows in the place of everything stored for these days. Where rows are stored and none came, those
     * are kept and disputed: a source that has forgotten looks the same as days without rows.
     *
     * @return windows kept that way, of the one
     */
    public int replaceDays(Staging staging, Period days, Fetched fetched) {
        return storing(staging, () -> {
            OptionalLong rows = replace(facts(staging), staging, days, fetched, true);
            log(staging, rows.orElse(0), rows.isPresent() ? 1 : 0);
            return rows.isPresent() ? 0 : 1;
        });
    }

    /**
     * Stores a fetch of the whole set as so many windows; rows without a date are replaced as well. What the source told
     * is booked with the last window, as it is the first to be fetched again. Windows of which no row came are kept as in
     * {@link #replaceDays}.
     *
     * @return windows kept that way
     */
    public int replaceAll(Staging staging, List<Period> windows, Fetched fetched) {
        return storing(staging, () -> {
            DatedFacts facts = facts(staging);
            long stored = 0;
            if (staging.size() > 0) {
                long undated = facts.replaceUndated();
                stored += undated;
                Sql.update(
                        connection,
                        "UPDATE dataset SET undated_rows = ? WHERE id = ?",
                        undated,
                        staging.dataset().id());
            }
            int kept = 0;
            for (Period days : windows) {
                boolean last = days.equals(windows.getLast());
                OptionalLong rows = replace(facts, staging, days, fetched, last);
                stored += rows.orElse(0);
                kept += rows.isPresent() ? 0 : 1;
            }
            log(staging, stored, windows.size() - kept);
            return kept;
        });
    }

    /** Makes the staged rows what stands now, and keeps what stood before as history. */
    public void replaceStanding(Staging staging, Fetched fetched) {
        storing(staging, () -> {
            new StandingFacts(connection, staging, sync).replace();
            Windows windows = windows(staging.table());
            windows.clear(sync);
            Period days = new Period(StoredWindow.BEGINNING, filed);
            long window = windows.add(days, stamp(), staging.size(), fetched);
            windows.leftOut(window, days, staging);
            windows.note(window, staging);
            log(staging, staging.size(), 1);
            return 0;
        });
    }

    /**
     * Drops every row of every set and what was noted about them. Only for data that is invented anew: what came from the
     * service is never forgotten. Texts stay, as readers know them by their codes.
     */
    public void forgetEverything() {
        asking(() -> {
            codes.close();
            commit(() -> {
                for (String table : BOOKS) {
                    Sql.update(connection, "DELETE FROM " + table);
                }
                for (Dataset dataset : Datasets.all()) {
                    for (String table : new FactTable(dataset).tables()) {
                        Sql.execute(connection, "DROP TABLE IF EXISTS " + table);
                    }
                }
                Sql.update(connection, "UPDATE state SET removals = removals + 1");
            });
            return connection;
        });
    }

    /** Notes that the set's newest attempt brought all there is. */
    public void succeeded(Dataset dataset) {
        noting(dataset, notes -> notes.succeeded(sync, clock.instant()));
    }

    /** Notes that the set's newest attempt brought the days it was asked for. */
    public void broughtNamedDays(Dataset dataset) {
        noting(dataset, notes -> notes.broughtNamedDays(sync, clock.instant()));
    }

    /** Notes why the set's newest attempt failed; what is stored stays. */
    public void failed(Dataset dataset, Problem problem) {
        noting(dataset, notes -> notes.failed(sync, problem, clock.instant()));
    }

    @Override
    public void close() {
        turn.lock();
        try (lock;
                connection) {
            noteEnd();
            if (told) {
                new AsideNote(file.path()).drop();
            }
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            turn.unlock();
        }
    }

    /** A sync whose end is not noted looks like one that was killed, which harms nobody; its report must not be lost. */
    private void noteEnd() {
        if (!booked) {
            return;
        }
        try {
            commit(() -> Sql.update(connection, "UPDATE sync SET ended_at = ? WHERE number = ?", clock.millis(), sync));
        } catch (SQLException e) {
            LOG.warn("The end of a sync was not noted", e);
        }
    }

    /** How many rows took the place of those of these days; empty where those were kept. */
    private OptionalLong replace(DatedFacts facts, Staging staging, Period days, Fetched fetched, boolean notes)
            throws SQLException {
        Windows windows = windows(staging.table());
        if (facts.wouldEmpty(days)) {
            windows.dispute(days);
            return OptionalLong.empty();
        }
        if (staging.size() > 0) {
            windows.forgetNothing(sync);
        }
        long rows = facts.replace(days);
        windows.cut(days, sync);
        Fetched own = notes ? fetched : new Fetched(rows, 0, OptionalLong.empty(), fetched.disputed());
        long window = windows.add(days, stamp(), rows, own);
        windows.leftOut(window, days, staging);
        if (notes) {
            windows.note(window, staging);
        }
        return OptionalLong.of(rows);
    }

    /** One whole: the rows, the texts and series that wait by now, and what was told about the set. */
    private int storing(Staging staging, Asking<Integer> work) {
        return asking(() -> {
            space.assure(file.path(), staging.room());
            int[] kept = {0};
            Dictionaries.Waiting waiting = codes.waiting();
            commit(() -> {
                book(staging.dataset());
                if (staging.table().shape() != FactTable.Shape.STANDING && lookedAhead.add(staging.dataset())) {
                    new SetNotes(connection, staging.dataset()).takeBackDaysToCome(filed, sync);
                }
                waiting.store(connection);
                for (Field field : staging.delivered()) {
                    Sql.update(
                            connection,
                            "INSERT OR IGNORE INTO delivered_field (dataset, field) VALUES (?, ?)",
                            staging.dataset().id(),
                            field.name());
                }
                kept[0] = work.ask();
            });
            waiting.stored();
            return kept[0];
        });
    }

    /** A sync is noted with the first set it has something to say about: one that was turned away leaves no trace. */
    private void book(Dataset dataset) throws SQLException {
        booked = true;
        Sql.update(
                connection,
                "INSERT OR IGNORE INTO sync (number, filed_day, started_at) VALUES (?, ?, ?)",
                sync,
                filed.toEpochDay(),
                started);
        Sql.update(connection, "INSERT OR IGNORE INTO dataset (id) VALUES (?)", dataset.id());
    }

    private void log(Staging staging, long rows, int windows) throws SQLException {
        Sql.update(connection, """
            INSERT INTO sync_set (sync, dataset, rows, windows) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, windows = windows + excluded.windows\
            """, sync, staging.dataset().id(), rows, windows);
    }

    private DatedFacts facts(Staging staging) {
        return new DatedFacts(connection, staging, sync, filed);
    }

    private Windows windows(FactTable table) {
        return new Windows(connection, table);
    }

    private Stamp stamp() {
        return new Stamp(sync, filed, clock.instant());
    }

    /** Every commit raises the version that readers look at. */
    private void commit(Sql.Work work) throws SQLException {
        Sql.transaction(connection, () -> {
            work.run();
            Sql.update(connection, "UPDATE state SET version = version + 1");
        });
    }

    /** Something to note of a set. */
    @FunctionalInterface
    private interface Noting {
        void note(SetNotes notes) throws SQLException;
    }

    private void noting(Dataset dataset, Noting what) {
        asking(() -> {
            commit(() -> {
                book(dataset);
                what.note(new SetNotes(connection, dataset));
            });
            return dataset;
        });
    }

    /** Something that asks the file. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> T asking(Asking<T> what) {
        turn.lock();
        try {
            return what.ask();
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            turn.unlock();
        }
    }
}
