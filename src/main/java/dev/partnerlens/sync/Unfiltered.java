package dev.partnerlens.sync;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.RowFeed.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the source pays no heed to the days it is asked for, so that all windows together would bring all rows as
 * often as there are windows. A stray day beside a window is no sign of that.
 */
final class Unfiltered {
    /** A window as long as this with over a quarter of its answer outside was not filtered: a stray day is less. */
    private static final int TELLING_DAYS = 7;
    /** Of a shorter one, three quarters are more than a stray day on each side; but those may be the only days with rows. */
    private static final int SURELY = 2;

    private int suspicious;
    private @Nullable Period tooMany;
    private long rows;

    /** Whether it is so, after an answer. */
    boolean after(Period days, Fetched fetched) {
        if (days.days() >= TELLING_DAYS) {
            return fetched.outside() * 4 > fetched.received();
        }
        suspicious = fetched.outside() * 4 > fetched.received() * 3 ? suspicious + 1 : 0;
        return suspicious >= SURELY;
    }

    /** Whether it is so, after an answer of so many rows was broken off: part of its days would have given as many. */
    boolean afterTooMany(Period days, long total) {
        Period longer = tooMany;
        boolean same = longer != null && !longer.equals(days) && longer.contains(days) && total == rows;
        tooMany = days;
        rows = total;
        return same;
    }
}
