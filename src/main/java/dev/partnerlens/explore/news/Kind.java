package dev.partnerlens.explore.news;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of change, declared once; its sentence stands in the bundle {@code news} under {@code news.<dataset>.<id>}.
 *
 * @param id its name within its set, for scripts
 * @param weight how much it matters; the heavier is told first
 * @param field whose values before and after are told; empty where the row itself came or went
 * @param explains fields whose change this tells as well, so that it needs no sentence of its own
 * @param occasion what has to happen
 */
public record Kind(String id, int weight, Optional<Field> field, Set<Field> explains, Occasion occasion) {
    /** What may happen to a row. */
    sealed interface Occasion {
        /** The row is there for the first time. */
        record Arrival(Predicate<Row> which) implements Occasion {}

        /** The row is no longer there. */
        record Departure() implements Occasion {}

        /** The row tells something else, before and after. */
        record Turn(BiPredicate<Row, Row> which) implements Occasion {}
    }

    public Kind {
        explains = Set.copyOf(explains);
    }

    /** A field of a set has changed that no other kind tells of. */
    static Kind other(Field field) {
        return new Kind("field", 20, Optional.of(field), Set.of(field), new Occasion.Turn((_, _) -> true));
    }

    static Kind arrived(String id, int weight, Predicate<Row> which) {
        return new Kind(id, weight, Optional.empty(), Set.of(), new Occasion.Arrival(which));
    }

    static Kind gone(int weight) {
        return new Kind("gone", weight, Optional.empty(), Set.of(), new Occasion.Departure());
    }

    /** A date that was not there before. */
    static Kind dated(String id, int weight, DateField field) {
        return turned(id, weight, field, (before, after) -> before.date(field) == null && after.date(field) != null);
    }

    /** A text has become {@code word}, and was another. */
    static Kind became(String id, int weight, TextField field, String word) {
        return turned(id, weight, field, (before, after) -> is(after, field, word) && !is(before, field, word));
    }

    static Kind switched(String id, int weight, FlagField field, boolean to) {
        return turned(
                id,
                weight,
                field,
                (before, after) -> Boolean.valueOf(to).equals(after.flag(field))
                        && !Boolean.valueOf(to).equals(before.flag(field)));
    }

    /** A figure grew; one that was not there before counts as zero. */
    static Kind more(String id, int weight, Measure field) {
        return turned(id, weight, field, (before, after) -> compare(before, after, field) < 0);
    }

    /** A figure shrank; one that is not there any more counts as zero. */
    static Kind fewer(String id, int weight, Measure field) {
        return turned(id, weight, field, (before, after) -> compare(before, after, field) > 0);
    }

    static Kind turned(String id, int weight, Field field, BiPredicate<Row, Row> which) {
        return new Kind(id, weight, Optional.of(field), Set.of(field), new Occasion.Turn(which));
    }

    /** The same, which tells of changes to further fields. */
    Kind telling(Field... more) {
        Set<Field> all = new HashSet<>(explains);
        all.addAll(List.of(more));
        return new Kind(id, weight, field, all, occasion);
    }

    static boolean is(Row row, TextField field, String word) {
        String text = row.text(field);
        return text != null && field.same(text, word);
    }

    /** What is not sent is no zero: nothing grew or fell. */
    private static int compare(Row before, Row after, Measure field) {
        BigDecimal then = before.number(field);
        BigDecimal now = after.number(field);
        return then == null || now == null ? 0 : then.compareTo(now);
    }

    static BigDecimal number(Row row, Measure field) {
        BigDecimal value = row.number(field);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** Whether two values of a field say something else: ids and codes are compared without case. */
    static boolean differ(Dataset dataset, Field field, Row before, Row after) {
        int position = dataset.position(field);
        return !same(field, before.value(position), after.value(position));
    }

    private static boolean same(Field field, @Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return switch (field) {
            case TextField text -> text.same((String) before, (String) after);
            case Measure _ -> ((BigDecimal) before).compareTo((BigDecimal) after) == 0;
            case DateField _, FlagField _ -> before.equals(after);
        };
    }
}
