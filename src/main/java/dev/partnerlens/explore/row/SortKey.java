package dev.partnerlens.explore.row;

import dev.partnerlens.core.Ticks;
import dev.partnerlens.explore.column.CodedColumn;
import dev.partnerlens.explore.column.Codes;
import dev.partnerlens.explore.column.Column;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.DecimalColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What rows are sorted by, as one long a row that ascends in the order wanted. Safe for several threads. */
public sealed interface SortKey {
    /** The key of a row without a value, which comes last whichever the direction. */
    long ABSENT = Long.MAX_VALUE;

    static SortKey of(Column column, boolean descending) {
        SortKey ascending = switch (column) {
            case DateColumn dates when dates.hasTimes() -> new Times(dates);
            case CodedColumn coded -> new Coded(coded.codes(), coded.cardinality());
            case DecimalColumn figures -> new Figures(figures);
        };
        return descending ? new Descending(ascending) : ascending;
    }

    long of(int row);

    /**
     * Writes the keys of the first {@code count} of {@code rows}, which ascend, to {@code out}.
     *
     * @param scratch overwritten; it and {@code out} have room for all rows from the first to the last of them
     */
    void of(int[] rows, int count, int[] scratch, long[] out);

    /** Whether rows of one key are equal; else {@link #compare} tells. */
    boolean exact();

    /** Compares two rows of one key. */
    int compare(int left, int right);

    /** No key of a row that has a value is below. */
    long lowest();

    /** No key of a row that has a value is above. */
    long highest();

    /** Whether most keys lie close to zero and some far away, as sizes do; else they are spread. */
    boolean ofSizes();

    /** Codes ascend with the values they stand for; 0 is the absent one. */
    record Coded(Codes codes, int cardinality) implements SortKey {
        @Override
        public long of(int row) {
            int code = codes.get(row);
            return code == 0 ? ABSENT : code;
        }

        @Override
        public void of(int[] rows, int count, int[] scratch, long[] out) {
            CodesOf.rows(codes, rows, count, scratch);
            for (int i = 0; i < count; i++) {
                out[i] = scratch[i] == 0 ? ABSENT : scratch[i];
            }
        }

        @Override
        public boolean exact() {
            return true;
        }

        @Override
        public int compare(int left, int right) {
            return 0;
        }

        @Override
        public long lowest() {
            return 1;
        }

        @Override
        public long highest() {
            return cardinality;
        }

        @Override
        public boolean ofSizes() {
            return false;
        }
    }

    /** Points in time. */
    record Times(DateColumn dates) implements SortKey {
        @Override
        public long of(int row) {
            long ticks = dates.ticks(row);
            return ticks == Ticks.NONE ? ABSENT : ticks;
        }

        @Override
        public void of(int[] rows, int count, int[] scratch, long[] out) {
            for (int i = 0; i < count; i++) {
                out[i] = of(rows[i]);
            }
        }

        @Override
        public boolean exact() {
            return true;
        }

        @Override
        public int compare(int left, int right) {
            return 0;
        }

        @Override
        public long lowest() {
            return day(1, 0);
        }

        @Override
        public long highest() {
            return day(dates.cardinality() - 1, 1);
        }

        private long day(int code, int later) {
            var day = code > 0 && code < dates.cardinality() ? dates.entry(code) : null;
            return day == null ? 0 : (day.toEpochDay() + later) * Ticks.PER_DAY;
        }

        @Override
        public boolean ofSizes() {
            return false;
        }
    }

    /** Figures by their mantissas; those set aside by what their mantissa would be, rounded down and within a long. */
    record Figures(DecimalColumn column) implements SortKey {
        private static final long MOST = Long.MAX_VALUE - 1;
        private static final long LEAST = -MOST;
        private static final int DIGITS_OF_A_LONG = 19;

        @Override
        public long of(int row) {
            return key(row, column.mantissa(row));
        }

        private long key(int row, long mantissa) {
            if (mantissa > DecimalColumn.ASIDE) {
                return Math.min(mantissa, MOST);
            }
            return mantissa == DecimalColumn.ABSENT ? ABSENT : within(column.aside(row));
        }

        private long within(BigDecimal value) {
            if ((long) value.precision() - value.scale() + column.scale() > DIGITS_OF_A_LONG) {
                return value.signum() < 0 ? LEAST : MOST;
            }
            BigDecimal mantissa = value.movePointRight(column.scale()).setScale(0, RoundingMode.FLOOR);
            return mantissa.max(BigDecimal.valueOf(LEAST))
                    .min(BigDecimal.valueOf(MOST))
                    .longValueExact();
        }

        @Override
        public void of(int[] rows, int count, int[] scratch, long[] out) {
            if (CodesOf.close(rows, count)) {
                column.copy(rows[0], rows[count - 1] + 1, out);
                for (int i = 0; i < count; i++) {
                    out[i] = key(rows[i], out[rows[i] - rows[0]]);
                }
            } else {
                for (int i = 0; i < count; i++) {
                    out[i] = of(rows[i]);
                }
            }
        }

        @Override
        public boolean exact() {
            return !column.hasAside() && column.largest() < MOST;
        }

        @Override
        public int compare(int left, int right) {
            return column.compare(left, right);
        }

        @Override
        public long lowest() {
            return column.hasAside() ? LEAST : Math.max(LEAST, -column.largest());
        }

        @Override
        public long highest() {
            return column.hasAside() ? MOST : Math.min(MOST, column.largest());
        }

        @Override
        public boolean ofSizes() {
            return true;
        }
    }

    /** The largest first. */
    record Descending(SortKey ascending) implements SortKey {
        @Override
        public long of(int row) {
            return turned(ascending.of(row));
        }

        private static long turned(long key) {
            return key == ABSENT ? ABSENT : ~key;
        }

        @Override
        public void of(int[] rows, int count, int[] scratch, long[] out) {
            ascending.of(rows, count, scratch, out);
            for (int i = 0; i < count; i++) {
                out[i] = turned(out[i]);
            }
        }

        @Override
        public boolean exact() {
            return ascending.exact();
        }

        @Override
        public int compare(int left, int right) {
            return ascending.compare(right, left);
        }

        @Override
        public long lowest() {
            return ~ascending.highest();
        }

        @Override
        public long highest() {
            return ~ascending.lowest();
        }

        @Override
        public boolean ofSizes() {
            return ascending.ofSizes();
        }
    }
}
