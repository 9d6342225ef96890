package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Since which sync each current row of a dated set is known, asked for in the order of the keys. */
final class Since implements AutoCloseable {
    private static final StoredDay.Run NO_MORE = new StoredDay.Run(Long.MAX_VALUE, 0, 0);

    private final Known known;
    private final @Nullable PreparedStatement statement;
    private final @Nullable ResultSet runs;
    private StoredDay.Run run = NO_MORE;
    private long day = Long.MIN_VALUE;
    private long ofDay;

    /**
     * @param from the first key that will be asked for
     * @param changed whether the file notes single rows at all
     */
    Since(Connection connection, FactTable table, Known known, long from, boolean changed) throws SQLException {
        this.known = known;
        if (!changed) {
            statement = null;
            runs = null;
            return;
        }
        // A run never leaves its day, so one that begins before a range of days holds none of them.
        statement = connection.prepareStatement(
                "SELECT _id, _rows, _since FROM " + table.later() + " WHERE _id >= ? ORDER BY _id");
        statement.setLong(1, from);
        runs = statement.executeQuery();
        advance();
    }

    /** Rows of a day that was never noted as known count as always known. */
    long of(long key) throws SQLException {
        while (run.key() + run.rows() <= key && run.rows() > 0) {
            advance();
        }
        if (run.holds(key)) {
            return run.since();
        }
        if (DayKey.day(key) != day) {
            day = DayKey.day(key);
            long since = known.since(day);
            ofDay = since == Known.NEVER ? 0 : since;
        }
        return ofDay;
    }

    private void advance() throws SQLException {
        run = runs != null && runs.next()
                ? new StoredDay.Run(runs.getLong(1), runs.getLong(2), runs.getLong(3))
                : NO_MORE;
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
        }
    }
}
