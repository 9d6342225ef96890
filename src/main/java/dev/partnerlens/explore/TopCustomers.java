package dev.partnerlens.explore;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.column.Axis;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.Fold;
import dev.partnerlens.explore.column.Grouping;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.Sums;
import dev.partnerlens.explore.column.TextColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five customers with the most quantity in each meter category and unit; usage of nobody has no place. */
record TopCustomers(List<Place> places) {
    private static final int PLACES = 5;

    /** One customer in one category and unit; {@code id} without case decides who it is and the order among equals. */
    record Place(
            @Nullable String category,
            String unit,
            String id,
            String customer,
            @Nullable String name,
            BigDecimal quantity) {}

    static TopCustomers of(Lens lens, Period period) {
        SetRows usage = lens.rows(AzureUsage.DATASET).within(period);
        ColumnTable table = usage.table();
        Grouping grouping = Grouping.of(usage.rows())
                .by(Axis.of(table.column(AzureUsage.METER_CATEGORY), Grain.DAY))
                .by(Axis.emptyAsOne(table.text(AzureUsage.METER_UNIT)))
                .by(Axis.of(table.column(AzureUsage.CUSTOMER_TENANT_ID), Grain.DAY));
        Sums sums = grouping.sums(table.decimal(AzureUsage.QUANTITY));
        Map<String, String> names = names(table, usage.rows());
        List<Place> places = new ArrayList<>();
        List<Place> ofOne = new ArrayList<>();
        for (int group : grouping.sorted()) {
            if (!(grouping.key(group, 2) instanceof String customer) || customer.isEmpty()) {
                continue;
            }
            String id = Fold.of(customer);
            Place place = new Place(
                    grouping.key(group, 0) instanceof String category ? category : null,
                    grouping.key(group, 1) instanceof String unit ? unit : "",
                    id,
                    customer,
                    names.get(id),
                    sums.of(group));
            if (!ofOne.isEmpty() && !sameKind(ofOne.getFirst(), place)) {
                places.addAll(best(ofOne));
                ofOne.clear();
            }
            ofOne.add(place);
        }
        places.addAll(best(ofOne));
        return new TopCustomers(places);
    }

    /** The newest name of each customer that is not empty. */
    private static Map<String, String> names(ColumnTable table, RowSet rows) {
        TextColumn ids = table.text(AzureUsage.CUSTOMER_TENANT_ID);
        TextColumn names = table.text(AzureUsage.CUSTOMER_NAME);
        int[] newest = new int[ids.cardinality()];
        int[] newestRow = new int[ids.cardinality()];
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.row(i);
            int name = names.codes().get(row);
            String text = names.entry(name);
            if (text != null && !text.isEmpty()) {
                newest[ids.codes().get(row)] = name;
                newestRow[ids.codes().get(row)] = row;
            }
        }
        Map<String, String> found = new HashMap<>();
        Map<String, Integer> foundAt = new HashMap<>();
        for (int code = 1; code < newest.length; code++) {
            String id = ids.folded(code);
            String name = names.entry(newest[code]);
            if (id != null && name != null && newestRow[code] >= foundAt.getOrDefault(id, 0)) {
                found.put(id, name);
                foundAt.put(id, newestRow[code]);
            }
        }
        return found;
    }

    private static boolean sameKind(Place a, Place b) {
        return a.unit().equals(b.unit())
                && (a.category() == null ? b.category() == null : a.category().equals(b.category()));
    }

    /** The first five of one category and unit, spellings of one customer's id added together. */
    private static List<Place> best(List<Place> places) {
        Map<String, Place> byCustomer = new LinkedHashMap<>();
        for (Place place : places) {
            byCustomer.merge(place.id(), place, TopCustomers::together);
        }
        return byCustomer.values().stream()
                .sorted(Comparator.comparing(Place::quantity).reversed().thenComparing(Place::id))
                .limit(PLACES)
                .toList();
    }

    private static Place together(Place a, Place b) {
        return new Place(
                a.category(),
                a.unit(),
                a.id(),
                a.customer(),
                a.name(),
                a.quantity().add(b.quantity()));
    }

    /** How many customers have a place. */
    Reading reading() {
        return Reading.count(places.stream().map(Place::id).distinct().count());
    }

    List<Map<String, @Nullable Object>> items() {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (Place place : places) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put(AzureUsage.METER_CATEGORY.name(), place.category());
            item.put(AzureUsage.METER_UNIT.name(), place.unit());
            item.put(AzureUsage.CUSTOMER_TENANT_ID.name(), place.customer());
            item.put(AzureUsage.CUSTOMER_NAME.name(), place.name());
            item.put(AzureUsage.QUANTITY.name(), place.quantity());
            items.add(item);
        }
        return items;
    }
}
