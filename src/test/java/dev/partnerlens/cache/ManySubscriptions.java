package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subscriptions of a large partner, of which some change from one day to the next. */
final class ManySubscriptions {
    private static final Dataset DATASET = Subscriptions.DATASET;

    private final Random random;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();

    ManySubscriptions(long seed, int size, LocalDate today) {
        random = new Random(seed);
        for (int i = 0; i < size / 4; i++) {
            customers.add(guid());
        }
        for (int i = 0; i < size; i++) {
            rows.add(begun(today));
        }
    }

    /** All rows as they stand now. */
    List<Row> rows() {
        return rows;
    }

    /** Lets so many rows change; one in twenty of them is gone and another begun in its place. */
    void change(int count, LocalDate today) {
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(rows.size());
            if (random.nextInt(20) == 0) {
                rows.remove(at);
                rows.add(begun(today));
            } else {
                rows.set(at, changed(rows.get(at), today));
            }
        }
    }

    private Row begun(LocalDate today) {
        int customer = random.nextInt(customers.size());
        LocalDateTime created = today.minusDays(random.nextInt(2000)).atTime(random.nextInt(24), random.nextInt(60));
        boolean trial = random.nextInt(10) == 0;
        int product = random.nextInt(300);
        return Row.builder(DATASET)
                .text(Subscriptions.CUSTOMER_TENANT_ID, customers.get(customer))
                .text(Subscriptions.CUSTOMER_NAME, "Customer number " + customer)
                .text(
                        Subscriptions.CUSTOMER_MARKET,
                        List.of("US", "FR", "DE", "GB").get(customer % 4))
                .text(Subscriptions.ID, guid())
                .text(Subscriptions.STATUS, "ACTIVE")
                .text(Subscriptions.PRODUCT_NAME, "Product " + product)
                .text(Subscriptions.SUBSCRIPTION_TYPE, product % 5 == 0 ? "Azure" : "M365")
                .flag(Subscriptions.AUTO_RENEW_ENABLED, random.nextBoolean())
                .text(Subscriptions.PARTNER_ID, "partner " + customer % 40)
                .text(Subscriptions.FRIENDLY_NAME, "Product " + product)
                .text(Subscriptions.PARTNER_NAME, "Partner " + customer % 40)
                .text(Subscriptions.PROVIDER_NAME, "Provider")
                .date(Subscriptions.CREATION_DATE, created)
                .date(Subscriptions.EFFECTIVE_START_DATE, created)
                .date(Subscriptions.COMMITMENT_END_DATE, created.plusYears(1))
                .date(Subscriptions.CURRENT_STATE_END_DATE, created.plusYears(1))
                .date(Subscriptions.TRIAL_START_DATE, trial ? created : null)
                .date(Subscriptions.TRIAL_END_DATE, trial ? created.plusDays(30) : null)
                .date(Subscriptions.LAST_USAGE_DATE, today.atStartOfDay())
                .number(Subscriptions.LICENSE_COUNT, BigDecimal.valueOf(random.nextInt(200)))
                .text(Subscriptions.CHURN_RISK, "Low")
                .text(Subscriptions.BILLING_CYCLE_NAME, "Monthly")
                .build();
    }

    private Row changed(Row row, LocalDate today) {
        Row.Builder changed = Row.builder(DATASET);
        for (int i = 0; i < DATASET.fields().size(); i++) {
            @Nullable Object value = row.value(i);
            changed.value(i, value);
        }
        switch (random.nextInt(4)) {
            case 0 -> changed.number(Subscriptions.LICENSE_COUNT, BigDecimal.valueOf(random.nextInt(200)));
            case 1 ->
                changed.flag(Subscriptions.AUTO_RENEW_ENABLED, random.nextBoolean())
                        .text(Subscriptions.CHURN_RISK, "High");
            case 2 -> changed.text(Subscriptions.STATUS, "SUSPENDED");
            default -> changed.date(Subscriptions.LAST_USAGE_DATE, today.atStartOfDay());
        }
        return changed.build();
    }

    private String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
