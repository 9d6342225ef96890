package dev.partnerlens.explore.column;

import dev.partnerlens.core.Grain;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rows are grouped by: a step for each row, steps ascending with their keys, step 0 the absent key.
 *
 * @param keys the key of each step: String, LocalDate, Boolean or BigDecimal; null for step 0
 */
public record Axis(Steps steps, List<@Nullable Object> keys) {
    /** Finds the steps of rows. */
    @FunctionalInterface
    public interface Steps {
        void copy(RowSet rows, int[] out);
    }

    /** The values of a column as they are; dates by {@code grain}, weeks from Monday. */
    public static Axis of(Column column, Grain grain) {
        return of(column, grain, DayOfWeek.MONDAY);
    }

    /** The values of a column as they are; dates by {@code grain}. */
    public static Axis of(Column column, Grain grain, DayOfWeek weekStart) {
        return switch (column) {
            case DateColumn dates when grain != Grain.DAY -> floored(dates, grain, weekStart);
            case CodedColumn coded -> coded(coded);
            case DecimalColumn decimals -> numbers(decimals);
        };
    }

    /** The values of a text column where an absent text is the same as an empty one: both have the key "". */
    public static Axis emptyAsOne(TextColumn column) {
        int shift = column.cardinality() > 1 && "".equals(column.entry(1)) ? 1 : 0;
        List<@Nullable Object> keys = new ArrayList<>();
        keys.add("");
        for (int code = 1 + shift; code < column.cardinality(); code++) {
            keys.add(column.entry(code));
        }
        return new Axis(
                (rows, out) -> {
                    column.codes().copy(rows, out);
                    for (int i = 0; i < rows.size(); i++) {
                        out[i] = Math.max(0, out[i] - shift);
                    }
                },
                keys);
    }

    private static Axis coded(CodedColumn column) {
        List<@Nullable Object> keys = new ArrayList<>();
        for (int code = 0; code < column.cardinality(); code++) {
            keys.add(column.entry(code));
        }
        return new Axis(column.codes()::copy, keys);
    }

    private static Axis floored(DateColumn dates, Grain grain, DayOfWeek weekStart) {
        int[] stepOf = new int[dates.cardinality()];
        List<@Nullable Object> keys = new ArrayList<>();
        keys.add(null);
        LocalDate end = LocalDate.MIN;
        for (int code = 1; code < stepOf.length; code++) {
            LocalDate day = dates.entry(code);
            if (day != null && !day.isBefore(end)) {
                keys.add(grain.floor(day, weekStart));
                end = grain.next(day, weekStart);
            }
            stepOf[code] = keys.size() - 1;
        }
        return new Axis(
                (rows, out) -> {
                    dates.codes().copy(rows, out);
                    for (int i = 0; i < rows.size(); i++) {
                        out[i] = stepOf[out[i]];
                    }
                },
                keys);
    }

    /** Numbers as keys are rare, so their steps are found anew for the rows at hand. */
    private static Axis numbers(DecimalColumn column) {
        TreeSet<BigDecimal> distinct = new TreeSet<>();
        for (int row = 0; row < column.size(); row++) {
            BigDecimal value = column.value(row);
            if (value != null) {
                distinct.add(value);
            }
        }
        List<BigDecimal> sorted = List.copyOf(distinct);
        List<@Nullable Object> keys = new ArrayList<>();
        keys.add(null);
        keys.addAll(sorted);
        return new Axis(
                (rows, out) -> {
                    for (int i = 0; i < rows.size(); i++) {
                        BigDecimal value = column.value(rows.row(i));
                        out[i] = value == null ? 0 : Collections.binarySearch(sorted, value) + 1;
                    }
                },
                keys);
    }
}
