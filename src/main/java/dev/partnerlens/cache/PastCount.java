package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.SQLException;

/** Counts the rows of a dated set that were known at a moment, by ranges of keys rather than row by row. */
final class PastCount {
    private final Connection connection;
    private final FactTable table;
    private final Known known;
    private final long moment;

    PastCount(Connection connection, FactTable table, Known known, long moment) {
        this.connection = connection;
        this.table = table;
        this.known = known;
        this.moment = moment;
    }

    /** @param changed whether the file notes single rows at all */
    long current(boolean changed) throws SQLException {
        long rows = Sql.number(connection, "SELECT COUNT(*) FROM " + table.name());
        if (changed) {
            rows -= noted("l._since > ?", Long.MIN_VALUE, Long.MAX_VALUE);
        }
        for (Known.Span span : known.spans()) {
            if (span.since() > moment) {
                long from = DayKey.of(span.from(), 0);
                long end = DayKey.of(span.to() + 1, 0);
                rows -= Sql.number(
                        connection, "SELECT COUNT(*) FROM " + table.name() + " WHERE _id >= ? AND _id < ?", from, end);
                if (changed) {
                    rows += noted("l._since > ?", from, end) + noted("l._since <= ?", from, end);
                }
            }
        }
        return rows;
    }

    /** Past rows that were known then. */
    long past() throws SQLException {
        return Sql.number(
                connection,
                "SELECT COUNT(*) FROM " + table.past() + " p WHERE _until > ? AND (_since <= ? OR _since IS NULL AND "
                        + "EXISTS (SELECT 1 FROM known k WHERE k.dataset = ? AND k.from_day <= p._id >> "
                        + DayKey.PLACE_BITS + " AND k.to_day >= p._id >> " + DayKey.PLACE_BITS + " AND k.since <= ?))",
                moment,
                moment,
                table.dataset().id(),
                moment);
    }

    /** Current rows of these keys whose own sync is such. */
    private long noted(String which, long from, long end) throws SQLException {
        String sql = "SELECT COUNT(f._id) FROM " + table.later() + " l CROSS JOIN " + table.name()
                + " f WHERE f._id >= l._id AND f._id < l._id + l._rows AND l._id >= ? AND l._id < ? AND " + which;
        return Sql.number(connection, sql, from, end, moment);
    }
}
