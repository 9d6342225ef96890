package dev.partnerlens.explore.row;

import dev.partnerlens.explore.column.Codes;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.cube.MantissaTest;
import dev.partnerlens.explore.cube.SeriesBits;
import java.util.List;

/** A condition on rows, decided beforehand as far as it can be, so that a row costs a lookup. Safe for several threads. */
public sealed interface RowTest
        permits RowTest.Coded, RowTest.OfSeries, RowTest.Any, RowTest.Figure, RowTest.Listed, KeyBetween {
    boolean passes(int row);

    /**
     * Moves those of the first {@code count} of {@code rows}, which ascend, that pass to the front.
     *
     * @param scratch overwritten; it has room for all rows from the first to the last of them
     * @return how many pass
     */
    default int keep(int[] rows, int count, int[] scratch) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += passes(row) ? 1 : 0;
        }
        return kept;
    }

    /** The row's code passes. */
    final class Coded implements RowTest {
        private final Codes codes;
        private final boolean[] pass;

        /** @param pass by code; taken over */
        public Coded(Codes codes, boolean[] pass) {
            this.codes = codes;
            this.pass = pass;
        }

        @Override
        public boolean passes(int row) {
            return pass[codes.get(row)];
        }

        @Override
        public int keep(int[] rows, int count, int[] scratch) {
            CodesOf.rows(codes, rows, count, scratch);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                rows[kept] = rows[i];
                kept += pass[scratch[i]] ? 1 : 0;
            }
            return kept;
        }
    }

    /** One of the row's codes passes. */
    record Any(List<Coded> tests) implements RowTest {
        public Any {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean passes(int row) {
            for (Coded test : tests) {
                if (test.passes(row)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The row's series passes. */
    record OfSeries(Codes ofRow, SeriesBits series) implements RowTest {
        @Override
        public boolean passes(int row) {
            return series.has(ofRow.get(row));
        }

        @Override
        public int keep(int[] rows, int count, int[] scratch) {
            CodesOf.rows(ofRow, rows, count, scratch);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                rows[kept] = rows[i];
                kept += series.has(scratch[i]) ? 1 : 0;
            }
            return kept;
        }
    }

    /** The row's figure passes. */
    record Figure(MantissaTest test) implements RowTest {
        @Override
        public boolean passes(int row) {
            return test.passes(row, test.column().mantissa(row));
        }
    }

    /** The row is one of those listed. */
    record Listed(RowSet rows) implements RowTest {
        @Override
        public boolean passes(int row) {
            return rows.between(row, row + 1).size() > 0;
        }
    }
}
