package dev.partnerlens.explore.column;

import dev.partnerlens.core.Measure;
import java.util.BitSet;
import java.util.List;

/** Rows of some days, the days ascending: what a table of series is put together from. */
sealed interface Stretch permits ReadStretch, KeptStretch {
    /** Number of rows. */
    int size();

    /** Number of days; days without rows are left out. */
    int days();

    /** An epoch day, or {@link DateColumn#NO_DAY}. */
    int day(int index);

    /** The first row of a day; for the index after the last the number of rows. */
    int start(int index);

    /** Adds the source's numbers of the series that the rows belong to. */
    void mark(BitSet used);

    /** Writes the source's numbers of the series of some rows to the beginning of {@code out}. */
    void copy(int from, int to, int[] out);

    /** A figure of all rows, in their order. */
    List<DecimalJoin.Run> figures(Measure field);
}
