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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a cache, for the length of one sync. Each call that stores is one transaction: a window or a set is
 * replaced whole or not at all. For one thread.
 */
public final class CacheWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CacheWriter.class);

    /** The tables of a set, made ready in this sync. */
    private record Open(FactTable table, @Nullable SeriesCodes series) {}

    private final SqliteFile file;
    private final SyncLock lock;
    private final Connection connection;
    private final LocalDate filed;
    private final InstantSource clock;
    private final TextCodes texts;
    private final long sync;
    private final long started;
    private boolean booked;
    private final Map<Dataset, Open> open = new HashMap<>();
    private @Nullable Staging staged;

    private CacheWriter(
            SqliteFile file,
            SyncLock lock,
            Connection connection,
            TextCodes texts,
            LocalDate filed,
            InstantSource clock)
            throws SQLException {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        this.texts = texts;
        this.filed = filed;
        this.clock = clock;
        this.sync = 1 + Sql.number(connection, "SELECT MAX(number) FROM sync");
        this.started = clock.millis();
    }

    static CacheWriter begin(SqliteFile file, LocalDate filed, InstantSource clock) {
        OwnerOnly.folder(Objects.requireNonNull(file.path().getParent()));
        SyncLock lock = SyncLock.take(file.path());
        try {
            Connection connection = file.open();
            try {
                return new CacheWriter(file, lock, connection, TextCodes.load(connection), filed, clock);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw Failures.of(file.path(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The whole windows of a set, in the order of their days. */
    public List<StoredWindow> windows(Dataset dataset) {
        return asking(() -> windows(new FactTable(dataset)).all());
    }

    /** A place for the rows of one fetch; what an earlier one held and did not store is forgotten. */
    public Staging stage(Dataset dataset) {
        return asking(() -> {
            Open tables = open(dataset);
            texts.forget();
            open.values().forEach(other -> {
                if (other.series() != null) {
                    other.series().forget();
                }
            });
            staged = new Staging(tables.table(), texts, tables.series());
            return staged;
        });
    }

    /**
     * Puts the staged rows in the place of everything stored for these days. Where rows are stored and none came, those
     * are kept and disputed: a source that has forgotten looks the same as days without rows.
     *
     * @return windows kept that way, of the one
     */
    public int replaceDays(Staging staging, Period days, Fetched fetched) {
        return storing(staging, () -> {
            boolean replaced = replace(new DatedFacts(connection, staging), staging, days, fetched, true);
            log(staging, staging.size(), 1);
            return replaced ? 0 : 1;
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
            DatedFacts facts = new DatedFacts(connection, staging);
            if (staging.size() > 0) {
                long undated = facts.replaceUndated();
                Sql.update(
                        connection,
                        "UPDATE dataset SET undated_rows = ? WHERE id = ?",
                        undated,
                        staging.dataset().id());
            }
            int kept = 0;
            for (Period days : windows) {
                boolean last = days.equals(windows.getLast());
                kept += replace(facts, staging, days, fetched, last) ? 0 : 1;
            }
            log(staging, staging.size(), windows.size());
            return kept;
        });
    }

    /** Makes the staged rows what stands now, and keeps what stood before as history. */
    public void replaceStanding(Staging staging, Fetched fetched) {
        storing(staging, () -> {
            new StandingFacts(connection, staging, sync).replace();
            Sql.update(
                    connection,
                    "DELETE FROM window WHERE dataset = ?",
                    staging.dataset().id());
            Windows windows = windows(staging.table());
            Period days = new Period(StoredWindow.BEGINNING, filed);
            windows.note(windows.add(days, stamp(), staging.size(), fetched), staging);
            log(staging, staging.size(), 1);
            return 0;
        });
    }

    /**
     * Drops every row of every set and what was noted about them. Only for data that is invented anew: what came from the
     * service is never forgotten. Texts stay, as readers know them by their codes.
     */
    public void forgetEverything() {
        open.clear();
        staged = null;
        asking(() -> {
            commit(() -> {
                for (String table : List.of("window", "delivered_field", "sync_set", "dataset")) {
                    Sql.update(connection, "DELETE FROM " + table);
                }
                for (Dataset dataset : Datasets.all()) {
                    FactTable table = new FactTable(dataset);
                    Sql.execute(connection, "DROP TABLE IF EXISTS " + table.name());
                    Sql.execute(connection, "DROP TABLE IF EXISTS " + table.series());
                }
            });
            return connection;
        });
    }

    /** Notes how the set's newest attempt went. */
    public void succeeded(Dataset dataset) {
        asking(() -> {
            commit(() -> {
                book(dataset);
                Sql.update(
                        connection,
                        "UPDATE dataset SET last_problem = NULL, last_problem_at = NULL WHERE id = ?",
                        dataset.id());
            });
            return dataset;
        });
    }

    /** Notes why the set's newest attempt failed; what is stored stays. */
    public void failed(Dataset dataset, Problem problem) {
        asking(() -> {
            String kind = problem.getClass().getSimpleName();
            commit(() -> {
                book(dataset);
                // A stopped sync says nothing about the set, so the last real answer stays.
                if (!(problem instanceof Problem.Stopped)) {
                    Sql.update(
                            connection,
                            "UPDATE dataset SET last_problem = ?, last_problem_at = ? WHERE id = ?",
                            kind,
                            clock.millis(),
                            dataset.id());
                }
                Sql.update(connection, """
                    INSERT INTO sync_set (sync, dataset, rows, windows, problem) VALUES (?, ?, 0, 0, ?)
                    ON CONFLICT DO UPDATE SET problem = excluded.problem\
                    """, sync, dataset.id(), kind);
            });
            return dataset;
        });
    }

    @Override
    public void close() {
        try (lock;
                connection) {
            noteEnd();
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
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

    /** Whether the rows of these days were replaced; else they were kept. */
    private boolean replace(DatedFacts facts, Staging staging, Period days, Fetched fetched, boolean notes)
            throws SQLException {
        Windows windows = windows(staging.table());
        if (facts.wouldEmpty(days)) {
            windows.dispute(days);
            return false;
        }
        long rows = facts.replace(days);
        if (staging.size() > 0) {
            windows.forgetNothing();
        }
        windows.cut(days);
        Fetched own = notes ? fetched : new Fetched(rows, 0, OptionalLong.empty(), fetched.disputed());
        long window = windows.add(days, stamp(), rows, own);
        if (notes) {
            windows.note(window, staging);
        }
        return true;
    }

    /** One whole: the rows, the texts and series they need, and what was told about the set. */
    private int storing(Staging staging, Asking<Integer> work) {
        if (staging != staged) {
            throw new IllegalArgumentException("Only the newest staging can be stored, and only once");
        }
        return asking(() -> {
            SeriesCodes series = open(staging.dataset()).series();
            int[] kept = {0};
            commit(() -> {
                book(staging.dataset());
                texts.store(connection);
                if (series != null) {
                    series.store(connection);
                }
                for (Field field : staging.delivered()) {
                    Sql.update(
                            connection,
                            "INSERT OR IGNORE INTO delivered_field (dataset, field) VALUES (?, ?)",
                            staging.dataset().id(),
                            field.name());
                }
                kept[0] = work.ask();
            });
            staged = null;
            texts.stored();
            if (series != null) {
                series.stored();
            }
            return kept[0];
        });
    }

    private Open open(Dataset dataset) throws SQLException {
        Open known = open.get(dataset);
        if (known == null) {
            FactTable table = new FactTable(dataset);
            Sql.transaction(connection, () -> table.create(connection));
            known = new Open(
                    table, table.shape() == FactTable.Shape.SERIES ? SeriesCodes.load(connection, table) : null);
            open.put(dataset, known);
        }
        return known;
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

    /** Something that asks the file. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> T asking(Asking<T> what) {
        try {
            return what.ask();
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
        }
    }
}
