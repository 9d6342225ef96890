package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Filters of every kind on fields of every kind, mostly on values that occur. */
record RandomFilters(Random random, InventedPartner partner) {
    List<Filter> some(Dataset preferred) {
        List<Filter> filters = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            filters.add(one(random.nextInt(4) > 0 ? preferred : any(Datasets.all())));
        }
        return filters;
    }

    Period period() {
        LocalDate from = InventedPartner.TODAY.minusDays(random.nextInt(280));
        if (random.nextBoolean()) {
            from = from.withDayOfMonth(1);
        }
        return new Period(from, from.plusDays(random.nextInt(250)));
    }

    private Filter one(Dataset dataset) {
        Field field = any(dataset.fields());
        int kind = random.nextInt(7);
        if (kind == 0) {
            return new Filter.NoneOf(field, values(dataset, field));
        }
        if (kind == 1) {
            return new Filter.Empty(field);
        }
        if (kind == 5) {
            return new Filter.Present(field);
        }
        return switch (field) {
            case TextField text when kind == 2 -> new Filter.Contains(text, random.nextBoolean() ? "v" : "1");
            case TextField text when kind == 3 -> new Filter.Lacks(text, random.nextBoolean() ? "v" : "1");
            case DateField date when kind == 3 -> new Filter.Within(date, period());
            case Measure figure
            when kind < 5 -> new Filter.Between(figure, bound(dataset, figure), bound(dataset, figure));
            default -> new Filter.AnyOf(field, values(dataset, field));
        };
    }

    private Optional<BigDecimal> bound(Dataset dataset, Measure figure) {
        return values(dataset, figure).stream().map(BigDecimal::new).findFirst();
    }

    private List<String> values(Dataset dataset, Field field) {
        List<String> values = new ArrayList<>();
        for (int count = random.nextInt(4); count >= 0 && !partner.rows(dataset).isEmpty(); count--) {
            Row row = any(partner.rows(dataset));
            Object value = row.value(dataset.position(field));
            if (value != null) {
                values.add(
                        switch (value) {
                            case LocalDateTime time -> time.toLocalDate().toString();
                            case BigDecimal number -> number.toPlainString();
                            default -> value.toString();
                        });
            }
        }
        return values;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
