package dev.partnerlens.cache;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Replaces the rows of one day of a dated set. */
final class DayChange {
    private final DayTables tables;
    private final long day;
    private final long base;
    private final long sync;

    /** @param base the sync since which the day is known, this one at the latest */
    DayChange(DayTables tables, long day, long base, long sync) {
        this.tables = tables;
        this.day = day;
        this.base = base;
        this.sync = sync;
    }

    /** Stores rows {@code from} to {@code end} of those staged, on a day without any. */
    void fill(LongRows staged, int[] order, int from, int end) throws SQLException {
        long[] row = new long[staged.width()];
        for (int i = from; i < end; i++) {
            staged.copy(order[i], row);
            row[0] = DayKey.of(day, i - (long) from);
            tables.insert(row);
        }
        if (base != sync && end > from) {
            tables.insertRun(new StoredDay.Run(DayKey.of(day, 0), end - (long) from, sync));
        }
    }

    /** Stores them in the place of those stored. */
    void replace(StoredDay stored, LongRows staged, int[] order, int from, int end) throws SQLException {
        int size = end - from;
        int most = Math.min(size, stored.size());
        int head = 0;
        while (head < most && stored.same(head, staged, order[from + head])) {
            head++;
        }
        if (head == size && head == stored.size()) {
            note(stored, stored.keys(), stored.since());
            return;
        }
        int tail = 0;
        while (tail < most - head && stored.same(stored.size() - 1 - tail, staged, order[end - 1 - tail])) {
            tail++;
        }
        long[] since = new long[size];
        System.arraycopy(stored.since(), 0, since, 0, head);
        System.arraycopy(stored.since(), stored.size() - tail, since, size - tail, tail);
        RowPool rest = new RowPool(stored.rows(), head, stored.size() - tail);
        for (int i = head; i < size - tail; i++) {
            int stays = rest.take(staged, order[from + i], 1);
            since[i] = stays < 0 ? sync : stored.since()[stays];
        }
        keep(stored, rest);
        long[] keys = write(stored, staged, order, from, size);
        note(stored, keys, since);
    }

    /** Keeps the rows that are no longer there as past; those of this very sync were never the state of a day. */
    private void keep(StoredDay stored, RowPool gone) throws SQLException {
        int[] rows = gone.left().filter(row -> stored.since()[row] < sync).toArray();
        if (rows.length == 0) {
            return;
        }
        long key = tables.nextPast(day);
        int width = stored.rows().width();
        long[] values = new long[width];
        long[] past = new long[width + 3];
        for (int row : rows) {
            long since = stored.since()[row];
            past[0] = key++;
            past[1] = since == base ? Absent.VALUE : since;
            past[2] = sync;
            stored.rows().copy(row, values);
            System.arraycopy(values, 0, past, 3, width);
            tables.insertPast(past);
        }
    }

    /** Writes the rows that are not in their place, and tells the keys of all. */
    private long[] write(StoredDay stored, LongRows staged, int[] order, int from, int size) throws SQLException {
        long[] keys = new long[size];
        boolean[] inPlace = new boolean[size];
        for (int i = 0; i < size; i++) {
            keys[i] = DayKey.of(day, i);
        }
        for (int i = 0; i < stored.size(); i++) {
            long place = stored.keys()[i] - DayKey.of(day, 0);
            if (place < size && stored.same(i, staged, order[from + (int) place])) {
                inPlace[(int) place] = true;
            } else {
                tables.delete(stored.keys()[i]);
            }
        }
        long[] row = new long[staged.width()];
        for (int i = 0; i < size; i++) {
            if (!inPlace[i]) {
                staged.copy(order[from + i], row);
                row[0] = keys[i];
                tables.insert(row);
            }
        }
        return keys;
    }

    /** Notes since when the rows are known, those that are known as long as their day left out. */
    private void note(StoredDay stored, long[] keys, long[] since) throws SQLException {
        List<StoredDay.Run> runs = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            if (since[i] == base) {
                continue;
            }
            StoredDay.Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.since() == since[i] && last.key() + last.rows() == keys[i]) {
                runs.set(runs.size() - 1, new StoredDay.Run(last.key(), last.rows() + 1, since[i]));
            } else {
                runs.add(new StoredDay.Run(keys[i], 1, since[i]));
            }
        }
        if (!runs.equals(stored.runs())) {
            tables.replaceRuns(day, runs);
        }
    }
}
