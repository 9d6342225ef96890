package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.IndirectResellers.ID;
import static dev.partnerlens.core.dataset.IndirectResellers.LATEST_CREATION;
import static dev.partnerlens.core.dataset.IndirectResellers.LICENSE_COUNT;
import static dev.partnerlens.core.dataset.IndirectResellers.MARKET;
import static dev.partnerlens.core.dataset.IndirectResellers.NAME;
import static dev.partnerlens.core.dataset.IndirectResellers.SUBSCRIPTION_COUNT;

import dev.partnerlens.explore.column.DecimalColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resellers by name, as lists behind KPIs tell them. */
final class ResellerList {
    private static final int PLACES = 10;

    private ResellerList() {}

    static List<Map<String, @Nullable Object>> of(SetRows rows) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (int i = 0; i < rows.rows().size(); i++) {
            items.add(item(rows, rows.rows().row(i)));
        }
        return items;
    }

    /** The ten with the most subscriptions, most first, equal ones as fetched. */
    static List<Map<String, @Nullable Object>> most(SetRows rows) {
        DecimalColumn subscriptions = rows.table().decimal(SUBSCRIPTION_COUNT);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.rows().size(); i++) {
            order.add(rows.rows().row(i));
        }
        order.sort((a, b) -> subscriptions.compare(b, a));
        return order.stream().limit(PLACES).map(row -> item(rows, row)).toList();
    }

    private static Map<String, @Nullable Object> item(SetRows rows, int row) {
        return new Item()
                .put(ID, rows.table().text(ID).value(row))
                .put(NAME, rows.table().text(NAME).value(row))
                .put(MARKET, rows.table().text(MARKET).value(row))
                .put(LATEST_CREATION, rows.table().date(LATEST_CREATION).dayOf(row))
                .put(
                        SUBSCRIPTION_COUNT,
                        rows.table().decimal(SUBSCRIPTION_COUNT).value(row))
                .put(LICENSE_COUNT, rows.table().decimal(LICENSE_COUNT).value(row))
                .built();
    }
}
