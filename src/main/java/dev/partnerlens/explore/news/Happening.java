package dev.partnerlens.explore.news;

import dev.partnerlens.core.Change;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something worth a sentence that happened to one row.
 *
 * @param row the row as it is now, or as it was last where it is gone
 * @param before the value of the kind's field before, null where absent or where there is no such field
 * @param after the same now
 * @param who whom it is about: the name of a customer or a reseller, else an id; may be empty
 * @param what what of theirs it is about, such as a product; may be empty
 * @param place where its rows are shown, with the filter that leaves this one alone; empty where they are not
 */
public record Happening(
        Kind kind,
        Row row,
        @Nullable Object before,
        @Nullable Object after,
        String who,
        String what,
        Optional<Place> place) {
    /** A tab and a filter to see what something is about. */
    public record Place(Tab tab, Filter filter) {}

    public Dataset dataset() {
        return row.dataset();
    }

    /** What names the row: the fields of its set's identity, and the customer's id, by field name. */
    public Map<String, @Nullable Object> ids() {
        Map<String, @Nullable Object> ids = new LinkedHashMap<>();
        Stream.concat(dataset().identity().stream(), dataset().meaning(Meaning.CUSTOMER_ID).stream())
                .forEach(field -> ids.put(field.name(), row.text(field)));
        return ids;
    }

    /** By how much the kind's figure changed; 0 where it is none. */
    public BigDecimal difference() {
        if (kind.field().filter(Measure.class::isInstance).isEmpty()) {
            return BigDecimal.ZERO;
        }
        return number(after).subtract(number(before));
    }

    private static BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    static Happening of(Told told, Kind kind, Change change) {
        return switch (change) {
            case Change.New(var _, Row row) -> about(told, kind, row, null, null, true);
            case Change.Gone(var _, Row row) -> about(told, kind, row, null, null, false);
            case Change.Altered(var _, Row before, Row after) ->
                about(told, kind, after, value(kind, before), value(kind, after), true);
        };
    }

    private static @Nullable Object value(Kind kind, Row row) {
        Optional<Field> field = kind.field();
        return field.isEmpty() ? null : row.value(row.dataset().position(field.get()));
    }

    private static Happening about(
            Told told, Kind kind, Row row, @Nullable Object before, @Nullable Object after, boolean there) {
        String who = first(
                row,
                Stream.concat(told.who().stream(), told.dataset().meaning(Meaning.CUSTOMER_ID).stream())
                        .toList());
        return new Happening(
                kind, row, before, after, who, first(row, told.what()), there ? place(told, row) : Optional.empty());
    }

    private static Optional<Place> place(Told told, Row row) {
        List<TextField> identity = told.dataset().identity();
        if (told.tab().isPresent() && identity.size() == 1) {
            return leading(told.tab().get(), identity.getFirst(), row);
        }
        return told.dataset()
                .meaning(Meaning.CUSTOMER_ID)
                .flatMap(customer -> leading(Tab.SUBSCRIPTIONS, customer, row));
    }

    private static Optional<Place> leading(Tab tab, TextField field, Row row) {
        return Optional.ofNullable(row.text(field))
                .filter(id -> !id.isEmpty())
                .map(id -> new Place(tab, new Filter.AnyOf(field, List.of(id))));
    }

    private static String first(Row row, List<TextField> fields) {
        return fields.stream()
                .map(row::text)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
