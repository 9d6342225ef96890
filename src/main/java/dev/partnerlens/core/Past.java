package dev.partnerlens.core;

import java.time.LocalDate;
import java.util.List;

/**
 * What the cache remembers of its earlier states. A moment is the number of a sync: 0 before the first, and a higher one
 * is a later one even where the clock went back.
 */
public interface Past {
    /** The newest moment; 0 before the first sync. */
    long now();

    /** The last moment filed under {@code day} or an earlier day; 0 where there is none. */
    long at(LocalDate day);

    /**
     * The rows as they were known at the end of {@code day} (the day syncs are filed under): figures that came back
     * different later are given as they were then, days first fetched later are not known. Sets never stored by then are
     * not fetched.
     */
    CodedSource asOf(LocalDate day);

    /**
     * What turns the rows of {@code dataset}, which arrives as it stands now, as they were at moment {@code after} into
     * those of moment {@code upTo}. Rows are paired by the set's identity where that names one row on both sides. Empty
     * where the set was not stored by {@code after}: what was not known did not change.
     */
    List<Change> changes(Dataset dataset, long after, long upTo);

    /**
     * When rows of {@code dataset}, which arrives as it stands now, held {@code value} in {@code field}, in no order. What
     * a row was all the time may be told in several spells that touch.
     *
     * @param name the field that tells what a row is called
     */
    List<Spell> spells(Dataset dataset, TextField field, String value, TextField name);
}
