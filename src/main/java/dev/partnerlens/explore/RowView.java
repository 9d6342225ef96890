package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rows that pass the filters, by index, sorted by date then as fetched (or by a chosen column). Nothing is copied and no
 * list of them is made: a stretch of rows is found when it is looked at. Making a view, sorting it and looking at another
 * stretch go over the rows of the set once, on the asking thread and a second one, which an interrupt ends as
 * {@link Problem.Stopped}: some milliseconds a million rows. Safe for several threads.
 */
public interface RowView {
    int size();

    /** String, LocalDate (precision DAY), LocalDateTime (precision TIME), Boolean, BigDecimal or null. */
    @Nullable
    Object value(int row, Field field);

    /** The same rows sorted by one column; absent values last whichever the direction. Stable. */
    RowView sorted(Field field, boolean descending);

    /**
     * Those of the rows that hold a text in some text column as it was sent; ids and codes without regard to case, texts
     * exactly, as {@link dev.partnerlens.core.Filter.Contains} does. An empty text is nowhere.
     */
    Found find(String part);
}
