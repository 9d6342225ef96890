package dev.partnerlens.cache;

import java.sql.SQLException;

/** Reads the rows of a set that comes as it stands now, as they stand or as they stood at a moment. */
final class StandingReading {
    private final Visit visit;

    StandingReading(Visit visit) {
        this.visit = visit;
    }

    void current() throws SQLException {
        read("_until IS NULL");
    }

    void asOf(long moment) throws SQLException {
        read("_since <= ? AND (_until IS NULL OR _until > ?)", moment, moment);
    }

    /** Sorted here, as SQLite would first copy every column of every row into a file of its own. */
    private void read(String which, Object... values) throws SQLException {
        FactTable table = visit.table();
        int[] positions = visit.positions();
        // Their date comes first, then their place among the rows of that date.
        LongRows rows = new LongRows(2 + positions.length);
        long[] row = new long[rows.width()];
        String sql = "SELECT _place, " + table.columns(visit.connection(), table.name(), positions) + " FROM "
                + table.name() + " WHERE " + which + " ORDER BY _id";
        visit.each(
                sql,
                found -> {
                    row[1] = found.getLong(1);
                    for (int i = 0; i < positions.length; i++) {
                        row[i + 2] = Absent.read(found, i + 2);
                        if (positions[i] == table.datePosition()) {
                            row[0] = row[i + 2];
                        }
                    }
                    rows.add(row);
                },
                values);
        visit.start(rows.size());
        for (int next : RowOrder.by(rows, 2)) {
            for (int i = 0; i < positions.length; i++) {
                visit.values()[positions[i]] = rows.get(next, i + 2);
            }
            visit.show();
        }
    }
}
