package dev.partnerlens.explore.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts runs of rows of several columns of decimals one after the other, as one column at one scale. */
final class DecimalJoin {
    private static final int BLOCK = 1 << 12;

    private final int scale;
    private final Mantissas mantissas;
    private final long[] block = new long[BLOCK];
    private int[] asideRows = new int[16];
    private final List<BigDecimal> aside = new ArrayList<>();
    private int at;
    private long largest;

    private DecimalJoin(int scale, Mantissas mantissas) {
        this.scale = scale;
        this.mantissas = mantissas;
    }

    /** The rows of a column from {@code from} to before {@code to}. */
    record Run(DecimalColumn column, int from, int to) {
        static Run all(DecimalColumn column) {
            return new Run(column, 0, column.size());
        }

        int size() {
            return to - from;
        }

        boolean whole() {
            return from == 0 && to == column.size();
        }
    }

    /** All rows of these columns. */
    static DecimalColumn whole(List<DecimalColumn> columns) {
        return columns.size() == 1
                ? columns.getFirst()
                : of(columns.stream().map(Run::all).toList());
    }

    /** These rows; at the scale and in the width that they would have if they had come row by row. */
    static DecimalColumn of(List<Run> runs) {
        ScaleVotes votes = new ScaleVotes();
        int size = 0;
        for (Run run : runs) {
            votes.add(run.whole() ? run.column().votes() : Votes.of(run));
            size += run.size();
        }
        int scale = votes.best();
        long bound = 0;
        for (Run run : runs) {
            bound = Math.max(bound, bound(run.column(), scale));
        }
        DecimalJoin join = new DecimalJoin(scale, Mantissas.of(size, bound));
        runs.forEach(join::add);
        return join.built(votes);
    }

    /** No mantissa of the column is greater at that scale. */
    private static long bound(DecimalColumn column, int scale) {
        if (column.hasAside()) {
            return Long.MAX_VALUE;
        }
        int finer = scale - column.scale();
        if (finer <= 0 || column.largest() == 0) {
            return column.largest();
        }
        return ScaleVotes.fits(column.largest(), column.scale(), scale)
                ? column.largest() * ScaleVotes.power(finer)
                : Long.MAX_VALUE;
    }

    private void add(Run run) {
        for (int from = run.from(); from < run.to(); from += BLOCK) {
            int count = Math.min(BLOCK, run.to() - from);
            run.column().copy(from, from + count, block);
            for (int i = 0; i < count; i++) {
                if (block[i] == DecimalColumn.ASIDE) {
                    block[i] = rescaled(run.column().aside(from + i), at + i);
                } else if (block[i] != DecimalColumn.ABSENT) {
                    block[i] = rescaled(block[i], run.column().scale(), at + i);
                }
                largest = block[i] > DecimalColumn.ASIDE ? Math.max(largest, Math.abs(block[i])) : largest;
            }
            mantissas.put(at, block, count);
            at += count;
        }
    }

    private long rescaled(long mantissa, int from, int row) {
        if (from == scale) {
            return mantissa;
        }
        if (from < scale) {
            return ScaleVotes.fits(mantissa, from, scale)
                    ? mantissa * (mantissa == 0 ? 0 : ScaleVotes.power(scale - from))
                    : asideAt(row, BigDecimal.valueOf(mantissa, from));
        }
        long coarser = mantissa;
        for (int i = from; i > scale; i--) {
            if (coarser % 10 != 0) {
                return asideAt(row, BigDecimal.valueOf(mantissa, from));
            }
            coarser /= 10;
        }
        return coarser;
    }

    private long rescaled(BigDecimal value, int row) {
        Digits digits = Digits.of(value);
        return digits != null && digits.fit() && ScaleVotes.fits(digits.integer(), digits.decimals(), scale)
                ? rescaled(digits.integer(), digits.decimals(), row)
                : asideAt(row, value);
    }

    private long asideAt(int row, BigDecimal value) {
        if (aside.size() == asideRows.length) {
            asideRows = Arrays.copyOf(asideRows, asideRows.length * 2);
        }
        asideRows[aside.size()] = row;
        aside.add(value);
        return DecimalColumn.ASIDE;
    }

    private DecimalColumn built(ScaleVotes votes) {
        Mantissas narrow = Mantissas.width(largest) < mantissas.width() ? narrowed() : mantissas;
        return new DecimalColumn(
                scale,
                narrow,
                largest,
                Arrays.copyOf(asideRows, aside.size()),
                aside.toArray(BigDecimal[]::new),
                votes);
    }

    private Mantissas narrowed() {
        Mantissas narrow = Mantissas.of(at, largest);
        for (int from = 0; from < at; from += BLOCK) {
            int count = Math.min(BLOCK, at - from);
            mantissas.copy(from, from + count, block);
            narrow.put(from, block, count);
        }
        return narrow;
    }

    /** The votes of some rows of a column, as they had when they came. */
    private static final class Votes {
        private Votes() {}

        static ScaleVotes of(Run run) {
            ScaleVotes votes = new ScaleVotes();
            if (run.size() > run.column().size() / 2) {
                votes.add(run.column().votes());
                count(votes, run.column(), 0, run.from(), true);
                count(votes, run.column(), run.to(), run.column().size(), true);
            } else {
                count(votes, run.column(), run.from(), run.to(), false);
            }
            return votes;
        }

        private static void count(ScaleVotes votes, DecimalColumn column, int from, int to, boolean gone) {
            for (int row = from; row < to; row++) {
                long mantissa = column.mantissa(row);
                if (mantissa != DecimalColumn.ABSENT) {
                    Digits digits = mantissa == DecimalColumn.ASIDE
                            ? Digits.of(column.aside(row))
                            : Digits.of(mantissa, column.scale());
                    if (digits != null && digits.fit()) {
                        count(votes, digits, gone);
                    }
                }
            }
        }

        private static void count(ScaleVotes votes, Digits digits, boolean gone) {
            if (gone) {
                votes.remove(digits.integer(), digits.decimals());
            } else {
                votes.add(digits.integer(), digits.decimals());
            }
        }
    }
}
