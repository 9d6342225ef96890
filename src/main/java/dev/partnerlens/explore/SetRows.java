package dev.partnerlens.explore;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.FlagColumn;
import dev.partnerlens.explore.column.Grouping;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.TextColumn;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.IntPredicate;

/** Some rows of one set, with the tests that the definitions of KPIs are worded in. */
record SetRows(ColumnTable table, RowSet rows) {
    /** The date lies in the period; an absent date does not. */
    IntPredicate in(DateField field, Period period) {
        DateColumn dates = table.date(field);
        long first = period.from().toEpochDay();
        long last = period.to().toEpochDay();
        return row -> dates.day(row) >= first && dates.day(row) <= last;
    }

    /** The date is there. */
    IntPredicate has(DateField field) {
        DateColumn dates = table.date(field);
        return row -> dates.day(row) != DateColumn.NO_DAY;
    }

    /** The text is that word, whatever its case. */
    IntPredicate is(TextField field, String word) {
        TextColumn texts = table.text(field);
        boolean[] same = new boolean[texts.cardinality()];
        for (int code = 1; code < same.length; code++) {
            same[code] = word.equalsIgnoreCase(texts.entry(code));
        }
        return row -> same[texts.codes().get(row)];
    }

    /** The flag says yes; an absent one does not. */
    IntPredicate yes(FlagField field) {
        FlagColumn flags = table.flag(field);
        return flags::yes;
    }

    SetRows where(IntPredicate test) {
        return new SetRows(table, rows.where(test));
    }

    /** Those whose own date, the one the set is sorted by, lies in the period. */
    SetRows within(Period period) {
        return new SetRows(table, table.within(rows, period));
    }

    long count(IntPredicate test) {
        long count = 0;
        for (int i = 0; i < rows.size(); i++) {
            count += test.test(rows.row(i)) ? 1 : 0;
        }
        return count;
    }

    BigDecimal sum(Measure measure) {
        return Grouping.of(rows).sums(table.decimal(measure)).of(0);
    }

    /** The ids without case, nobody's left out. */
    Set<String> ids(TextField field) {
        return table.text(field).ids(rows);
    }
}
