package dev.partnerlens.explore;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.CodedColumn;
import dev.partnerlens.explore.column.Column;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.DecimalColumn;
import dev.partnerlens.explore.column.Fold;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.TextColumn;
import dev.partnerlens.explore.cube.MantissaTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A filter at work on the column of its field: decided once for each dictionary entry, then looked up for each row. */
final class Condition {
    private Condition() {}

    static RowSet keep(Filter filter, Field own, Column column, RowSet rows) {
        return switch (column) {
            case DecimalColumn numbers -> {
                MantissaTest test = MantissaTest.of(filter, numbers);
                yield rows.where(row -> test.passes(row, numbers.mantissa(row)));
            }
            case CodedColumn coded -> coded.codes().keep(rows, passing(filter, own, coded));
        };
    }

    /** Which codes of a column pass. */
    static boolean[] passing(Filter filter, Field own, CodedColumn column) {
        if (filter instanceof Filter.Within within) {
            return ((DateColumn) column)
                    .between(within.period().from(), within.period().to());
        }
        Map<String, List<String>> variants = column instanceof TextColumn texts ? texts.variants() : Map.of();
        Predicate<Object> test = test(filter, own, variants);
        boolean absentPasses = switch (filter) {
            case Filter.NoneOf _, Filter.Lacks _, Filter.Empty _ -> true;
            // "(empty)" in a facet stands for absent and empty alike.
            case Filter.AnyOf any -> any.values().contains("");
            case Filter.Contains _, Filter.Present _, Filter.Within _, Filter.Between _ -> false;
        };
        boolean[] pass = new boolean[column.cardinality()];
        for (int code = 0; code < pass.length; code++) {
            Object entry = column.entry(code);
            boolean nothing = entry == null || entry.equals("");
            pass[code] = (nothing && absentPasses) || (entry != null && test.test(entry));
        }
        return pass;
    }

    /** How entries are tested; what is said of absent and empty ones is said before. */
    private static Predicate<Object> test(Filter filter, Field own, Map<String, List<String>> variants) {
        return switch (filter) {
            case Filter.AnyOf any -> anySpelling(oneOf(any.values(), own), variants);
            case Filter.NoneOf none ->
                anySpelling(oneOf(none.values(), own), variants).negate();
            case Filter.Contains contains -> anySpelling(holding(contains.part(), own), variants);
            case Filter.Lacks lacks ->
                anySpelling(holding(lacks.part(), own), variants).negate();
            case Filter.Present _ -> entry -> !entry.equals("");
            case Filter.Empty _, Filter.Within _, Filter.Between _ -> _ -> false;
        };
    }

    private static Predicate<Object> holding(String part, Field own) {
        boolean exact = exact(own);
        String wanted = exact ? part : Fold.of(part);
        return entry -> (exact ? entry.toString() : Fold.of(entry.toString())).contains(wanted);
    }

    /** Spellings that count as one pass together, whichever of them the filter names. */
    private static Predicate<Object> anySpelling(Predicate<Object> test, Map<String, List<String>> variants) {
        if (variants.isEmpty()) {
            return test;
        }
        return entry -> test.test(entry)
                || variants.getOrDefault(entry.toString(), List.of()).stream().anyMatch(test);
    }

    private static Predicate<Object> oneOf(List<String> values, Field own) {
        boolean exact = exact(own);
        Set<String> wanted = new HashSet<>();
        values.forEach(value -> wanted.add(exact ? value : Fold.of(value)));
        return entry -> wanted.contains(exact ? entry.toString() : Fold.of(entry.toString()));
    }

    private static boolean exact(Field own) {
        return switch (own) {
            case TextField text -> text.exact();
            case DateField _, Measure _ -> true;
            case FlagField _ -> false;
        };
    }
}
