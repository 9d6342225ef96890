package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import org.jspecify.annotations.Nullable;

/** The rows that pass the filters, by index, sorted by date then as fetched (or by a chosen column); nothing is copied. */
public interface RowView {
    int size();

    /** String, LocalDate (precision DAY), LocalDateTime (precision TIME), Boolean, BigDecimal or null. */
    @Nullable
    Object value(int row, Field field);

    /** The same rows sorted by one column; absent values last whichever the direction. Stable. */
    RowView sorted(Field field, boolean descending);
}
