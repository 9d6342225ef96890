package dev.partnerlens.explore.sql;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random questions about sets of rows: every kind of filter on every kind of field, mostly with values that occur. */
final class Questions {
    private final Random random;
    private final List<Dataset> sets;
    private final Map<Dataset, List<Row>> rows;
    private final LocalDate today;

    /** @param sets those asked about */
    Questions(long seed, List<Dataset> sets, Map<Dataset, List<Row>> rows, LocalDate today) {
        this.random = new Random(seed);
        this.sets = sets;
        this.rows = rows;
        this.today = today;
    }

    boolean luck(int one) {
        return random.nextInt(one) == 0;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Usage as often as all others together: it alone is kept in series. */
    Dataset set() {
        return luck(2) && sets.contains(AzureUsage.DATASET) ? AzureUsage.DATASET : any(sets);
    }

    TextField text(Dataset dataset) {
        return (TextField) any(
                dataset.fields().stream().filter(TextField.class::isInstance).toList());
    }

    Query query() {
        Dataset dataset = set();
        List<GroupBy> groups = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            groups.add(group(luck(3) ? dataset.date() : any(dataset.fields())));
        }
        Optional<Measure> measure =
                dataset.measures().isEmpty() || luck(4) ? Optional.empty() : Optional.of(any(dataset.measures()));
        return new Query(dataset, groups, measure, filters(dataset), days());
    }

    private GroupBy group(Field field) {
        return field instanceof DateField date
                ? GroupBy.of(date, any(List.of(Grain.values())), any(List.of(DayOfWeek.values())))
                : GroupBy.of(field);
    }

    Optional<Period> days() {
        return luck(2) ? Optional.of(period()) : Optional.empty();
    }

    Period period() {
        LocalDate from = today.minusDays(random.nextInt(230));
        from = luck(3) ? from.withDayOfMonth(1) : from;
        return new Period(from, from.plusDays(random.nextInt(luck(4) ? 3 : 200)));
    }

    /** None to three, one in four on a field of another set. */
    List<Filter> filters(Dataset dataset) {
        List<Filter> filters = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            filters.add(filter(luck(4) ? any(sets) : dataset));
        }
        return filters;
    }

    private Filter filter(Dataset dataset) {
        Field field = any(dataset.fields());
        return switch (random.nextInt(6)) {
            case 0 -> new Filter.NoneOf(field, values(dataset, field));
            case 1 -> luck(2) ? new Filter.Empty(field) : new Filter.Present(field);
            case 2, 3 ->
                switch (field) {
                    case TextField text when luck(2) -> new Filter.Contains(text, part(dataset, text));
                    case TextField text -> new Filter.Lacks(text, part(dataset, text));
                    case DateField date -> new Filter.Within(date, period());
                    case Measure measure -> between(dataset, measure);
                    default -> new Filter.AnyOf(field, values(dataset, field));
                };
            default -> new Filter.AnyOf(field, values(dataset, field));
        };
    }

    private Filter between(Dataset dataset, Measure measure) {
        List<BigDecimal> bounds = values(dataset, measure).stream()
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .toList();
        Optional<BigDecimal> from = luck(3) ? Optional.empty() : bounds.stream().findFirst();
        Optional<BigDecimal> to =
                luck(3) ? Optional.empty() : bounds.stream().skip(1).findFirst();
        return new Filter.Between(measure, from, to);
    }

    /** A piece of a text that occurs, sometimes in another case. */
    String part(Dataset dataset, TextField field) {
        List<String> values = values(dataset, field);
        String value = values.isEmpty() ? "1" : values.getFirst();
        int points = value.codePointCount(0, value.length());
        int from = points == 0 ? 0 : random.nextInt(points);
        int to = points == 0 ? 0 : from + random.nextInt(points - from) + 1;
        String part = value.substring(value.offsetByCodePoints(0, from), value.offsetByCodePoints(0, to));
        return luck(3) ? part.toUpperCase(Locale.ROOT) : part;
    }

    private List<String> values(Dataset dataset, Field field) {
        List<Row> known = rows.getOrDefault(dataset, List.of());
        List<String> values = new ArrayList<>();
        for (int count = random.nextInt(4); count >= 0 && !known.isEmpty(); count--) {
            values.add(
                    switch (any(known).value(dataset.position(field))) {
                        case null -> "";
                        case LocalDateTime time -> time.toLocalDate().toString();
                        case BigDecimal number -> luck(2) ? number.toPlainString() : number.toString();
                        case Boolean flag -> flag.toString();
                        case Object text -> luck(3) ? text.toString().toLowerCase(Locale.ROOT) : text.toString();
                    });
        }
        return values;
    }
}
