package dev.partnerlens.cache;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** How an absent value travels: as NULL in the file, as one number that no value has in memory. */
final class Absent {
    /** The same as {@link dev.partnerlens.core.Ticks#NONE}. */
    static final long VALUE = Long.MIN_VALUE;

    private Absent() {}

    static void bind(PreparedStatement statement, int index, long value) throws SQLException {
        if (value == VALUE) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setLong(index, value);
        }
    }

    static long read(ResultSet rows, int index) throws SQLException {
        long value = rows.getLong(index);
        return value == 0 && rows.wasNull() ? VALUE : value;
    }
}
