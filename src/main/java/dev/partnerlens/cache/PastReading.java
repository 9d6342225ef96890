package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a dated set as they were known at a moment: the current rows of the days known by then, without those
 * that came later, and the past rows that a later fetch no longer had.
 */
final class PastReading {
    private final Visit visit;
    private final Connection connection;
    private final FactTable table;
    private final DatedReading dated;
    private final long moment;
    private final Known known;

    PastReading(Visit visit, long moment) throws SQLException {
        this.visit = visit;
        this.connection = visit.connection();
        this.table = visit.table();
        this.dated = new DatedReading(visit);
        this.moment = moment;
        this.known = Known.load(connection, table.dataset());
    }

    void read() throws SQLException {
        boolean changed = table.pastPresent(connection);
        LongRows past = changed ? past() : new LongRows(dated.width() + 2);
        visit.start(new PastCount(connection, table, known, moment).current(changed) + past.size());
        int[] order = RowOrder.by(past, 1);
        Merge merge = new Merge(past, order);
        for (Range range : ranges(changed)) {
            current(range, changed, merge);
        }
        merge.showBefore(Optional.empty());
    }

    /** The past rows of that moment: ticks, key, columns. */
    private LongRows past() throws SQLException {
        LongRows past = new LongRows(dated.width() + 2);
        long[] row = new long[past.width()];
        long[] columns = new long[dated.width()];
        String sql = "SELECT _id, _since, " + dated.columns(table.past()) + " FROM " + table.past()
                + " WHERE _until > ? AND (_since IS NULL OR _since <= ?) ORDER BY _id";
        visit.each(
                sql,
                found -> {
                    long key = found.getLong(1);
                    boolean asTheDay = Absent.read(found, 2) == Absent.VALUE;
                    if (asTheDay && known.since(DayKey.day(key)) > moment) {
                        return;
                    }
                    dated.take(found, 3, columns);
                    row[0] = dated.fill(key, columns);
                    row[1] = key;
                    System.arraycopy(columns, 0, row, 2, columns.length);
                    past.add(row);
                },
                moment,
                moment);
        return past;
    }

    /** Keys from {@code from} on and before {@code end}. */
    private record Range(long from, long end) {}

    /** Leaves out days that were not known then, unless rows of them were. */
    private List<Range> ranges(boolean changed) throws SQLException {
        List<Range> ranges = new ArrayList<>();
        long next = Long.MIN_VALUE;
        for (Known.Span span : known.spans()) {
            long from = DayKey.of(span.from(), 0);
            long end = DayKey.of(span.to() + 1, 0);
            if (span.since() > moment && !(changed && knownBefore(from, end))) {
                if (next < from) {
                    ranges.add(new Range(next, from));
                }
                next = end;
            }
        }
        ranges.add(new Range(next, Long.MAX_VALUE));
        return ranges;
    }

    private boolean knownBefore(long from, long end) throws SQLException {
        String sql = "SELECT EXISTS (SELECT 1 FROM " + table.later() + " WHERE _id >= ? AND _id < ? AND _since <= ?)";
        return Sql.number(connection, sql, from, end, moment) > 0;
    }

    private void current(Range range, boolean changed, Merge merge) throws SQLException {
        long[] columns = new long[dated.width()];
        String sql = "SELECT _id, " + dated.columns(table.name()) + " FROM " + table.name()
                + " WHERE _id >= ? AND _id < ? ORDER BY _id";
        try (Since since = new Since(connection, table, known, range.from(), changed)) {
            visit.each(
                    sql,
                    found -> {
                        long key = found.getLong(1);
                        if (since.of(key) > moment) {
                            return;
                        }
                        dated.take(found, 2, columns);
                        merge.show(key, columns);
                    },
                    range.from(),
                    range.end());
        }
    }

    /** Shows past rows among the current ones by their dates, after those of the same date. */
    private final class Merge {
        private final LongRows past;
        private final int[] order;
        private final long[] row;
        private final long[] columns;
        private int next;

        private Merge(LongRows past, int[] order) {
            this.past = past;
            this.order = order;
            this.row = new long[past.width()];
            this.columns = new long[past.width() - 2];
        }

        void show(long key, long[] current) {
            if (next < order.length) {
                showBefore(Optional.of(dated.fill(key, current)));
            }
            dated.fill(key, current);
            visit.show();
        }

        void showBefore(Optional<Long> ticks) {
            while (next < order.length && (ticks.isEmpty() || past.get(order[next], 0) < ticks.get())) {
                past.copy(order[next++], row);
                System.arraycopy(row, 2, columns, 0, columns.length);
                dated.fill(row[1], columns);
                visit.show();
            }
        }
    }
}
