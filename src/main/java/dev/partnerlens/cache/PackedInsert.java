package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/**
 * Inserts rows of numbers in the order of their keys before others that are stored already, and fills every page. Left to
 * itself SQLite fills pages only at the end of a table: elsewhere it shares the rows of a full page with its neighbours and
 * leaves a tenth of the space behind. So each page is laid out first, by a row as large as a page, and is filled when that
 * row has taken its real size. Sizes: https://sqlite.org/fileformat.html, 1.6 and 2.1.
 */
final class PackedInsert implements AutoCloseable {
    private static final int PAGE_HEADER = 8;
    /** What a row may take at most without a page of its own beside. */
    private static final int LARGEST_BESIDE = 35;

    private final PreparedStatement layOut;
    private final PreparedStatement shrink;
    private final RowInsert insert;
    private final LongRows page;
    private final long[] row;
    private final int room;
    private int taken;

    /** @param columns the key first */
    PackedInsert(Connection connection, String table, String columns, int width) throws SQLException {
        int size = (int) Sql.number(connection, "PRAGMA page_size");
        this.room = size - PAGE_HEADER;
        this.page = new LongRows(width);
        this.row = new long[width];
        String values = columns.substring(columns.indexOf(", ") + 2);
        // A key, a kind for each column, and two bytes more for the kind of the filling.
        int filling = size - LARGEST_BESIDE - width - 3;
        this.layOut = connection.prepareStatement("INSERT INTO " + table + " (_id, "
                + values.substring(values.lastIndexOf(' ') + 1) + ") VALUES (?, zeroblob(" + filling + "))");
        this.shrink = connection.prepareStatement("UPDATE " + table + " SET (" + values + ") = ("
                + String.join(", ", Collections.nCopies(width - 1, "?")) + ") WHERE _id = ?");
        this.insert = new RowInsert(connection, table, columns, width);
    }

    void add(long[] next) throws SQLException {
        int size = size(next);
        if (taken + size > room) {
            fill();
        }
        page.add(next);
        taken += size;
    }

    private void fill() throws SQLException {
        if (page.size() > 0) {
            page.copy(page.size() - 1, row);
            layOut.setLong(1, row[0]);
            layOut.executeUpdate();
            // Its key stays, else SQLite would take it out and share the page with its neighbours after all.
            for (int i = 1; i < row.length; i++) {
                Absent.bind(shrink, i, row[i]);
            }
            shrink.setLong(row.length, row[0]);
            shrink.executeUpdate();
            insert(page.size() - 1);
        }
    }

    private void insert(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            page.copy(i, row);
            insert.add(row);
        }
        insert.finish();
        page.clear();
        taken = 0;
    }

    /** Hands on what still waits. */
    void finish() throws SQLException {
        insert(page.size());
    }

    /** What the row takes in a page, its place in the list of rows counted in. */
    private static int size(long[] row) {
        int payload = 1 + row.length;
        for (int i = 1; i < row.length; i++) {
            payload += bytes(row[i]);
        }
        return 2 + varint(payload) + varint(row[0]) + payload;
    }

    private static int bytes(long value) {
        if (value == Absent.VALUE || value == 0 || value == 1) {
            return 0;
        }
        int bits = Long.SIZE + 1 - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
        int bytes = (bits + 7) / 8;
        return bytes == 5 ? 6 : bytes == 7 ? 8 : bytes;
    }

    private static int varint(long value) {
        return Math.min(9, Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7));
    }

    @Override
    public void close() throws SQLException {
        try (layOut;
                shrink;
                insert) {
            page.clear();
        }
    }
}
