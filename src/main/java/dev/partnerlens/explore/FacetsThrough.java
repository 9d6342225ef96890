package dev.partnerlens.explore;

import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.Codes;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.LongKeys;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.TextColumn;
import java.util.ArrayList;
import java.util.List;

/** The values of a field at the other end of a way, sorted, with how many rows at this end each leads to. */
record FacetsThrough(Ids ids, Route.Through way) {
    /** The rows of each id by its number. */
    long[] rowsById(ColumnTable table, RowSet rows) {
        int[] numbers = ids.numbers(table, way.ownId());
        long[] found = new long[width(numbers)];
        Codes codes = table.text(way.ownId()).codes();
        for (int i = 0; i < rows.size(); i++) {
            int number = numbers[codes.get(rows.row(i))];
            if (number != Ids.NOBODY) {
                found[number]++;
            }
        }
        return found;
    }

    long[] rowsById(Sliced sliced) {
        int[] numbers = ids.numbers(sliced.table(), way.ownId());
        long[] found = new long[width(numbers)];
        Codes codes = sliced.cube().coded(way.ownId()).codes();
        int[] rows = sliced.rows().rowsOfSeries();
        for (int series = 0; series < rows.length; series++) {
            int number = numbers[codes.get(series)];
            if (number != Ids.NOBODY) {
                found[number] += rows[series];
            }
        }
        return found;
    }

    private static int width(int[] numbers) {
        int width = 0;
        for (int number : numbers) {
            width = Math.max(width, number + 1);
        }
        return width;
    }

    /** Counts for the rows at the other end. */
    List<FacetValue> values(ColumnTable owner, RowSet leading, TextField field, long[] rowsById) {
        int[] numbers = ids.numbers(owner, way.ownerId());
        Codes ownerIds = owner.text(way.ownerId()).codes();
        TextColumn texts = owner.text(field);
        Counting counting = new Counting(texts, rowsById);
        for (int i = 0; i < leading.size(); i++) {
            int row = leading.row(i);
            counting.add(texts.codes().get(row), numbers[ownerIds.get(row)]);
        }
        return counting.values();
    }

    List<FacetValue> values(Sliced leading, TextField field, long[] rowsById) {
        int[] numbers = ids.numbers(leading.table(), way.ownerId());
        Codes ownerIds = leading.cube().coded(way.ownerId()).codes();
        TextColumn texts = (TextColumn) leading.cube()
                .coded(leading.table().dataset().counterpart(field).orElseThrow());
        Counting counting = new Counting(texts, rowsById);
        int[] rows = leading.rows().rowsOfSeries();
        for (int series = 0; series < rows.length; series++) {
            if (rows[series] > 0) {
                counting.add(texts.codes().get(series), numbers[ownerIds.get(series)]);
            }
        }
        return counting.values();
    }

    /** Each id counts once for a value, however many rows tell of both. */
    private static final class Counting {
        private final TextColumn texts;
        private final long[] rowsById;
        private final long[] counts;
        private final LongKeys pairs = new LongKeys();

        Counting(TextColumn texts, long[] rowsById) {
            this.texts = texts;
            this.rowsById = rowsById;
            this.counts = new long[texts.cardinality()];
        }

        void add(int code, int number) {
            if (number == Ids.NOBODY || number >= rowsById.length) {
                return;
            }
            int before = pairs.size();
            if (pairs.idOf((long) code * rowsById.length + number) == before) {
                counts[code] += rowsById[number];
            }
        }

        List<FacetValue> values() {
            List<FacetValue> values = new ArrayList<>();
            for (int code = 0; code < counts.length; code++) {
                if (counts[code] > 0) {
                    values.add(new FacetValue(texts.entry(code), counts[code]));
                }
            }
            return values;
        }
    }
}
