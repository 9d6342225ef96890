package dev.partnerlens.cache;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Ticks;
import java.util.stream.Collectors;

/**
 * What a view shows of a table's rows, in SQL: each field by its name, texts in place of codes, dates as ISO texts (UTC),
 * decimals as exact texts, and beside each decimal a number to add up. What the service did not send is NULL.
 */
final class ReadableColumns {
    private final FactTable set;
    private final StoredTable facts;
    private final StoredTable series;

    /** @param series what the file has of the set's series; not present where it has none */
    ReadableColumns(FactTable set, StoredTable facts, StoredTable series) {
        this.set = set;
        this.facts = facts;
        this.series = series;
    }

    String source() {
        return facts.name() + " AS f"
                + (facts.inSeries() ? " LEFT JOIN " + series.name() + " AS s ON s._id = f._series" : "");
    }

    String list() {
        return set.dataset().fields().stream().map(this::column).collect(Collectors.joining(", "));
    }

    private String column(Field field) {
        String name = StoredTable.quoted(field.name());
        return switch (field) {
            case TextField _ -> text(stored(field.name())) + " AS " + name;
            case DateField date -> date(date) + " AS " + name;
            case FlagField _ -> stored(field.name()) + " AS " + name;
            case Measure _ -> {
                String exact = exact(stored(field.name()));
                yield exact + " AS " + name + ", CAST(" + exact + " AS REAL) AS "
                        + StoredTable.quoted(field.name() + "_number");
            }
        };
    }

    /** The column as it is kept; what an older file lacks is absent. */
    private String stored(String column) {
        if (facts.has(column)) {
            return "f." + StoredTable.quoted(column);
        }
        return series.has(column) ? "s." + StoredTable.quoted(column) : "NULL";
    }

    private static String text(String code) {
        return "(SELECT text FROM _text WHERE code = " + code + ")";
    }

    private String date(DateField field) {
        boolean key = field.equals(set.dataset().date()) && set.shape() != FactTable.Shape.STANDING;
        String ticks = key
                ? "CASE WHEN f._id >= " + DayKey.of(DayKey.NO_DAY + 1, 0) + " THEN (f._id >> " + DayKey.PLACE_BITS
                        + ") * " + Ticks.PER_DAY + " + coalesce(" + stored("_time") + ", 0) END"
                : stored(field.name());
        return switch (field.precision()) {
            case DAY -> strftime("%Y-%m-%d", ticks);
            case TIME -> strftime("%Y-%m-%dT%H:%M:%S", ticks) + " || " + fraction(ticks) + " || 'Z'";
        };
    }

    // Division by positive numbers that rounds down, also before 1970.
    private static String strftime(String form, String ticks) {
        return "strftime('" + form + "', ((" + ticks + ") - " + rest(ticks) + ") / " + Ticks.PER_SECOND
                + ", 'unixepoch')";
    }

    private static String fraction(String ticks) {
        return "CASE WHEN " + rest(ticks) + " = 0 THEN '' ELSE printf('.%07d', " + rest(ticks) + ") END";
    }

    private static String rest(String ticks) {
        return "((((" + ticks + ") % " + Ticks.PER_SECOND + ") + " + Ticks.PER_SECOND + ") % " + Ticks.PER_SECOND + ")";
    }

    /** See {@link Decimals} for how a decimal is kept. */
    private static String exact(String packed) {
        String digits = "printf('%0*d', (" + packed + " & 31) + 1, abs(" + packed + " >> 5))";
        return "CASE WHEN " + packed + " IS NULL THEN NULL"
                + " WHEN " + packed + " & 31 = 31 THEN " + text(packed + " >> 5")
                + " WHEN " + packed + " & 31 = 0 THEN CAST(" + packed + " >> 5 AS TEXT)"
                + " ELSE CASE WHEN " + packed + " < 0 THEN '-' ELSE '' END"
                + " || substr(" + digits + ", 1, length(" + digits + ") - (" + packed + " & 31))"
                + " || '.' || substr(" + digits + ", -(" + packed + " & 31)) END";
    }
}
