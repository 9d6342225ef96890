package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The statements that replace the rows of a dated set day by day, prepared once for many days. */
final class DayTables implements AutoCloseable {
    private final FactTable table;
    private final PreparedStatement next;
    private final PreparedStatement rows;
    private final PreparedStatement runs;
    private final PreparedStatement lastPast;
    private final PreparedStatement delete;
    private final PreparedStatement deleteRuns;
    private final RowInsert facts;
    private final PackedInsert packed;
    private final RowInsert later;
    private final RowInsert past;
    private boolean packing;

    DayTables(Connection connection, FactTable table) throws SQLException {
        this.table = table;
        String columns = table.rowColumns();
        int width = table.rowWidth();
        String ofDay = " WHERE _id >= ? AND _id < ?";
        next = connection.prepareStatement("SELECT MIN(_id) FROM " + table.name() + " WHERE _id >= ?");
        rows = connection.prepareStatement(
                "SELECT _id, " + columns + " FROM " + table.name() + ofDay + " ORDER BY _id");
        runs = connection.prepareStatement("SELECT _id, _rows, _since FROM " + table.later() + ofDay + " ORDER BY _id");
        lastPast = connection.prepareStatement("SELECT MAX(_id) FROM " + table.past() + ofDay);
        delete = connection.prepareStatement("DELETE FROM " + table.name() + " WHERE _id = ?");
        deleteRuns = connection.prepareStatement("DELETE FROM " + table.later() + ofDay);
        facts = new RowInsert(connection, table.name(), "_id, " + columns, width + 1);
        packed = new PackedInsert(connection, table.name(), "_id, " + columns, width + 1);
        later = new RowInsert(connection, table.later(), "_id, _rows, _since", 3);
        past = new RowInsert(connection, table.past(), "_id, _since, _until, " + columns, width + 3);
    }

    /** The first stored key from this one on, or the greatest number. */
    long next(long key) throws SQLException {
        next.setLong(1, key);
        try (ResultSet found = next.executeQuery()) {
            long first = found.next() ? Absent.read(found, 1) : Absent.VALUE;
            return first == Absent.VALUE ? Long.MAX_VALUE : first;
        }
    }

    /** @param known since when the day is known; rows of a day that is not count as always known, if nothing is noted */
    StoredDay stored(long day, long known) throws SQLException {
        LongRows stored = new LongRows(table.rowWidth());
        long[] keys = new long[16];
        long[] row = new long[table.rowWidth()];
        try (ResultSet found = ofDay(rows, day)) {
            while (found.next()) {
                if (stored.size() == keys.length) {
                    keys = Arrays.copyOf(keys, keys.length * 2);
                }
                keys[stored.size()] = found.getLong(1);
                for (int i = 0; i < row.length; i++) {
                    row[i] = Absent.read(found, i + 2);
                }
                stored.add(row);
            }
        }
        List<StoredDay.Run> noted = runs(day);
        long[] since = new long[stored.size()];
        Arrays.fill(since, known == Known.NEVER ? 0 : known);
        keys = Arrays.copyOf(keys, stored.size());
        int at = 0;
        for (StoredDay.Run run : noted) {
            while (at < keys.length && keys[at] < run.key()) {
                at++;
            }
            for (; at < keys.length && run.holds(keys[at]); at++) {
                since[at] = run.since();
            }
        }
        return new StoredDay(keys, stored, since, noted);
    }

    private List<StoredDay.Run> runs(long day) throws SQLException {
        List<StoredDay.Run> noted = new ArrayList<>();
        try (ResultSet found = ofDay(runs, day)) {
            while (found.next()) {
                noted.add(new StoredDay.Run(found.getLong(1), found.getLong(2), found.getLong(3)));
            }
        }
        return noted;
    }

    /** A place among the past rows of the day that nobody has yet. */
    long nextPast(long day) throws SQLException {
        try (ResultSet found = ofDay(lastPast, day)) {
            long last = found.next() ? Absent.read(found, 1) : Absent.VALUE;
            return last == Absent.VALUE ? DayKey.of(day, 0) : DayKey.of(day, last + 1 - DayKey.of(day, 0));
        }
    }

    private static ResultSet ofDay(PreparedStatement statement, long day) throws SQLException {
        statement.setLong(1, DayKey.of(day, 0));
        statement.setLong(2, DayKey.of(day + 1, 0));
        return statement.executeQuery();
    }

    void delete(long key) throws SQLException {
        delete.setLong(1, key);
        delete.executeUpdate();
    }

    /** From now on rows come in the order of their keys and lie before others, with none between them. */
    void pack() {
        packing = true;
    }

    void insert(long[] keyAndRow) throws SQLException {
        if (packing) {
            packed.add(keyAndRow);
        } else {
            facts.add(keyAndRow);
        }
    }

    void insertPast(long[] keySinceUntilAndRow) throws SQLException {
        past.add(keySinceUntilAndRow);
    }

    void insertRun(StoredDay.Run run) throws SQLException {
        later.add(new long[] {run.key(), run.rows(), run.since()});
    }

    void replaceRuns(long day, List<StoredDay.Run> with) throws SQLException {
        later.finish();
        deleteRuns.setLong(1, DayKey.of(day, 0));
        deleteRuns.setLong(2, DayKey.of(day + 1, 0));
        deleteRuns.executeUpdate();
        for (StoredDay.Run run : with) {
            insertRun(run);
        }
    }

    /** Hands on what still waits. */
    void finish() throws SQLException {
        facts.finish();
        packed.finish();
        later.finish();
        past.finish();
    }

    @Override
    public void close() throws SQLException {
        try (next;
                rows;
                runs;
                lastPast;
                delete;
                deleteRuns;
                facts;
                packed;
                later;
                past) {
            packing = false;
        }
    }
}
