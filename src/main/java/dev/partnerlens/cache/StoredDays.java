package dev.partnerlens.cache;

import dev.partnerlens.core.CodedBlock;
import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The current rows of a set whose rows are days of series. Of a row only its series and its figures are asked for, and a
 * day at a time, as each cell that SQLite hands over costs as much as all else that is done with it.
 */
final class StoredDays implements CodedDays {
    private final HeldState held;
    private final FactTable table;
    private final int[] figures;
    private final int[] told;
    private final DayParts parts;

    /** @param fields those that are asked for */
    StoredDays(HeldState held, FactTable table, Set<Field> fields, Book book) {
        this.held = held;
        this.table = table;
        this.figures = among(fields, table.factPositions());
        this.told = among(fields, table.seriesPositions());
        this.parts = new DayParts(book);
    }

    private int[] among(Set<Field> fields, int[] positions) {
        return Arrays.stream(positions)
                .filter(position -> position == table.datePosition()
                        || fields.contains(table.dataset().fields().get(position)))
                .toArray();
    }

    @Override
    public long rows(Span days) {
        return parts.rows(days);
    }

    @Override
    public List<Span> parts(Span days, int count) {
        return parts.of(days, count);
    }

    @Override
    public void read(Span days, Taking taking) {
        boolean _ = held.ask(connection -> {
            read(connection, days, taking);
            return true;
        });
    }

    private void read(Connection connection, Span days, Taking taking) throws SQLException {
        List<String> texts = held.texts().refresh(connection);
        CodedBlock block = new CodedBlock(figures.length);
        long end = end(days);
        String columns = figures.length == 0 ? "" : ", " + table.columns(connection, table.name(), figures);
        String of = " FROM " + table.name() + " WHERE _id >= ? AND _id < ? ORDER BY _id";
        try (PreparedStatement next = connection.prepareStatement("SELECT _id" + of + " LIMIT 1");
                PreparedStatement rows = connection.prepareStatement("SELECT _series" + columns + of)) {
            for (long key = first(next, begin(days), end); key < end; ) {
                long day = DayKey.day(key);
                long after = DayKey.of(day + 1, 0);
                block.begin(day == DayKey.NO_DAY ? NO_DAY : Math.toIntExact(day));
                rows.setLong(1, key);
                rows.setLong(2, after);
                try (ResultSet found = rows.executeQuery()) {
                    take(found, block, texts, taking);
                }
                key = first(next, after, end);
            }
        }
    }

    private void take(ResultSet found, CodedBlock block, List<String> texts, Taking taking) throws SQLException {
        while (found.next()) {
            if (block.full()) {
                hand(block, taking);
                block.begin(block.day());
            }
            int row = block.size();
            block.add(found.getInt(1));
            for (int i = 0; i < figures.length; i++) {
                long packed = Absent.read(found, i + 2);
                if (packed == Absent.VALUE) {
                    block.setAbsent(i, row);
                } else if (Decimals.isText(packed)) {
                    block.set(i, row, Decimals.text(packed, texts));
                } else {
                    block.set(i, row, Decimals.mantissa(packed), Decimals.scale(packed));
                }
            }
        }
        hand(block, taking);
    }

    private static void hand(CodedBlock block, Taking taking) {
        if (Thread.currentThread().isInterrupted()) {
            throw new ProblemException(new Problem.Stopped());
        }
        taking.take(block);
    }

    private static long first(PreparedStatement next, long from, long end) throws SQLException {
        next.setLong(1, from);
        next.setLong(2, end);
        try (ResultSet found = next.executeQuery()) {
            return found.next() ? found.getLong(1) : end;
        }
    }

    /** The first key that the days may have. */
    private static long begin(Span days) {
        return DayKey.of(days.from() == NO_DAY ? DayKey.NO_DAY : Math.max(days.from(), DayKey.NO_DAY + 1), 0);
    }

    /** The first key after those of the days. */
    private static long end(Span days) {
        return DayKey.of(Math.max(days.to(), DayKey.NO_DAY) + 1, 0);
    }

    @Override
    public List<String> series(CodedSource.Visitor visitor) {
        return held.ask(connection -> {
            List<String> texts = held.texts().refresh(connection);
            StoredRow row = new StoredRow(table.dataset().fields().size(), texts);
            Arrays.fill(row.values, Absent.VALUE);
            String sql = "SELECT _id, " + table.columns(connection, table.series(), told) + " FROM " + table.series()
                    + " ORDER BY _id";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    row.series(found.getLong(1));
                    for (int i = 0; i < told.length; i++) {
                        row.values[told[i]] = Absent.read(found, i + 2);
                    }
                    visitor.row(row);
                }
            }
            return texts;
        });
    }
}
