package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import java.time.LocalDate;

/**
 * Days that are stored whole.
 *
 * @param filed the day that counted as today when they were fetched
 * @param rows rows stored for them
 * @param unfinished whether they came after the set last came whole: the attempt that brought them did not end
 */
public record StoredWindow(Period period, LocalDate filed, long rows, boolean unfinished) {
    /** Where windows begin that know no first day: a set that comes as it stands now, or a source without any rows. */
    public static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    public StoredWindow(Period period, LocalDate filed, long rows) {
        this(period, filed, rows, false);
    }
}
