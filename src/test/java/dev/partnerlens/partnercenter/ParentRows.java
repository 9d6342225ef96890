package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of customers and subscriptions that other sets are asked for by. */
final class ParentRows {
    private ParentRows() {}

    static List<Row> customers(int count) {
        return IntStream.range(0, count).mapToObj(i -> customer("c" + i, "n")).toList();
    }

    static Row customer(@Nullable String id, @Nullable String name) {
        return Row.builder(CustomerSpending.DATASET)
                .text(CustomerSpending.ID, id)
                .text(CustomerSpending.NAME, name)
                .build();
    }

    static Row subscription(String customer, String id, @Nullable String offer) {
        return Row.builder(SubscriptionSpending.DATASET)
                .text(SubscriptionSpending.CUSTOMER_ID, customer)
                .text(SubscriptionSpending.ID, id)
                .text(SubscriptionSpending.OFFER_ID, offer)
                .build();
    }
}
