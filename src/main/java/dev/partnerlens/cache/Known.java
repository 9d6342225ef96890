package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Since which sync each day of a dated set is known: the sync that first stored it whole, once it had begun. */
final class Known {
    /** Days from {@code from} to {@code to}, both included, as epoch days or {@link DayKey#NO_DAY}. */
    record Span(long from, long to, long since) {}

    /** Of a day that is not known. */
    static final long NEVER = Long.MAX_VALUE;

    private final String dataset;
    private final TreeMap<Long, Span> spans = new TreeMap<>();

    private Known(String dataset) {
        this.dataset = dataset;
    }

    static Known load(Connection connection, Dataset dataset) throws SQLException {
        Known known = new Known(dataset.id());
        String sql = "SELECT from_day, to_day, since FROM known WHERE dataset = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, known.dataset);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(new Span(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                }
            }
        }
        return known;
    }

    /** The sync since which the day is known, or {@link #NEVER}. */
    long since(long day) {
        Map.Entry<Long, Span> span = spans.floorEntry(day);
        return span == null || span.getValue().to() < day
                ? NEVER
                : span.getValue().since();
    }

    /** In the order of their days. */
    List<Span> spans() {
        return List.copyOf(spans.values());
    }

    /** Adds those of the days that were not known yet. */
    void add(Connection connection, long from, long to, long sync) throws SQLException {
        for (Span gap : gaps(from, to, sync)) {
            Span joined = gap;
            Map.Entry<Long, Span> before = spans.lowerEntry(gap.from());
            if (before != null && touches(before.getValue(), gap)) {
                joined = new Span(before.getKey(), joined.to(), sync);
            }
            Map.Entry<Long, Span> after = spans.higherEntry(gap.to());
            if (after != null && touches(gap, after.getValue())) {
                remove(connection, after.getKey());
                joined = new Span(joined.from(), after.getValue().to(), sync);
            }
            put(joined);
            Sql.update(connection, """
                INSERT INTO known (dataset, from_day, to_day, since) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET to_day = excluded.to_day\
                """, dataset, joined.from(), joined.to(), sync);
        }
    }

    /** Moves what is known of these days, on which there never was a row, to what was once known. */
    void end(Connection connection, long from, long to, long sync) throws SQLException {
        for (Span span : spans()) {
            long first = Math.max(span.from(), from);
            long last = Math.min(span.to(), to);
            if (first > last) {
                continue;
            }
            // A day that was known by nobody before this sync need not be told of.
            if (span.since() < sync) {
                Sql.update(
                        connection,
                        "INSERT INTO once_known (dataset, from_day, to_day, since, until) VALUES (?, ?, ?, ?, ?)",
                        dataset,
                        first,
                        last,
                        span.since(),
                        sync);
            }
            remove(connection, span.from());
            restore(connection, new Span(span.from(), first - 1, span.since()));
            restore(connection, new Span(last + 1, span.to(), span.since()));
        }
    }

    private void restore(Connection connection, Span span) throws SQLException {
        if (span.from() <= span.to()) {
            add(connection, span.from(), span.to(), span.since());
        }
    }

    private void put(Span span) {
        spans.put(span.from(), span);
    }

    private void remove(Connection connection, long from) throws SQLException {
        spans.remove(from);
        Sql.update(connection, "DELETE FROM known WHERE dataset = ? AND from_day = ?", dataset, from);
    }

    private static boolean touches(Span before, Span after) {
        return before.to() + 1 == after.from() && before.since() == after.since();
    }

    private List<Span> gaps(long from, long to, long sync) {
        List<Span> gaps = new ArrayList<>();
        long next = from;
        for (Span span : spans.values()) {
            if (span.to() < next || span.from() > to) {
                continue;
            }
            if (span.from() > next) {
                gaps.add(new Span(next, span.from() - 1, sync));
            }
            next = span.to() + 1;
        }
        if (next <= to) {
            gaps.add(new Span(next, to, sync));
        }
        return gaps;
    }
}
