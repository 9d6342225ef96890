package dev.partnerlens.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way to a sheet.
 *
 * @param id the name of the Excel table, the same in every language: letters, digits and underscores
 * @param sheet the wished name of the sheet
 * @param ending what the sheet's name must end in
 * @param heading lines above the table, the first is its title; none for a sheet that begins with its header
 */
record Grid(
        String id, String sheet, String ending, List<String> heading, List<Column> columns, int rows, Values values) {
    Grid {
        heading = List.copyOf(heading);
        columns = List.copyOf(columns);
    }

    /** Where the values come from, by row and column from 0. */
    @FunctionalInterface
    interface Values {
        /** String, LocalDate, LocalDateTime, Boolean, BigDecimal, {@link Share} or null. */
        @Nullable
        Object at(int row, int column);
    }
}
