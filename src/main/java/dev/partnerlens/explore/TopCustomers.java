package dev.partnerlens.explore;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.column.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return lens.once(TopCustomers.class, period, () -> work(lens, period));
    }

    private static TopCustomers work(Lens lens, Period period) {
        Answer answer = lens.practice()
                .ask(Query.of(AzureUsage.DATASET)
                        .by(
                                GroupBy.of(AzureUsage.METER_CATEGORY),
                                GroupBy.of(AzureUsage.METER_UNIT),
                                GroupBy.of(AzureUsage.CUSTOMER_TENANT_ID))
                        .sum(AzureUsage.QUANTITY)
                        .where(lens.filters())
                        .within(period));
        Map<String, String> names = CustomerNames.newest(lens, period);
        List<Place> places = new ArrayList<>();
        List<Place> ofOne = new ArrayList<>();
        for (Answer.Group group : answer.rows()) {
            if (!(group.keys().get(2) instanceof String customer) || customer.isEmpty()) {
                continue;
            }
            String id = Fold.of(customer);
            Place place = new Place(
                    group.keys().get(0) instanceof String category ? category : null,
                    group.keys().get(1) instanceof String unit ? unit : "",
                    id,
                    customer,
                    names.get(id),
                    Objects.requireNonNull(group.sum()));
            if (!ofOne.isEmpty() && !sameKind(ofOne.getFirst(), place)) {
                places.addAll(best(ofOne));
                ofOne.clear();
            }
            ofOne.add(place);
        }
        places.addAll(best(ofOne));
        return new TopCustomers(places);
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
