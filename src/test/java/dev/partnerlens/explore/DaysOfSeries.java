package dev.partnerlens.explore;

import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Usage of few series over many days, the same for the same seed; figures of a kind that a sum may trip over. */
final class DaysOfSeries {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 30);
    static final int DAYS = 150;

    /** What quantities look like. */
    enum Figures {
        /** A few decimals, below zero, zero and absent ones among them. */
        PLAIN,
        /** Just below 2^63 at scale 0: two of them overflow a long, up and down. */
        HUGE,
        /** Mostly whole numbers at the edge, with some that no long holds at the common scale. */
        ASIDE
    }

    private DaysOfSeries() {}

    static List<Row> rows(long seed, int series, int rows, Figures figures) {
        Random random = new Random(seed);
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int number = random.nextInt(series);
            LocalDate day = random.nextInt(50) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS));
            Row.Builder row = Row.builder(AzureUsage.DATASET)
                    .text(AzureUsage.CUSTOMER_TENANT_ID, (number % 2 == 0 ? "C" : "c") + number % 5)
                    .text(AzureUsage.CUSTOMER_NAME, "Customer " + number % 5)
                    .text(AzureUsage.SUBSCRIPTION_ID, number % 7 == 0 ? "" : "s" + number % 11)
                    .text(AzureUsage.METER_CATEGORY, "Category " + number % 3)
                    .text(AzureUsage.METER_UNIT, number % 13 == 0 ? null : "Hours")
                    .text(AzureUsage.CONSUMPTION_METER_ID, "m" + number)
                    .number(AzureUsage.QUANTITY, figure(figures, random));
            row.date(AzureUsage.USAGE_DATE, day == null ? null : day.atStartOfDay());
            made.add(row.build());
        }
        return made;
    }

    private static @Nullable BigDecimal figure(Figures figures, Random random) {
        if (random.nextInt(15) == 0) {
            return null;
        }
        return switch (figures) {
            case PLAIN -> BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000L, random.nextInt(7));
            case HUGE ->
                BigDecimal.valueOf(random.nextInt(4) == 0 ? -Long.MAX_VALUE + 3 : Long.MAX_VALUE - random.nextInt(5));
            case ASIDE ->
                random.nextInt(30) == 0
                        ? new BigDecimal(BigInteger.TEN.pow(30).add(BigInteger.valueOf(random.nextInt(1000))), 12)
                        : BigDecimal.valueOf(random.nextInt(1_000));
        };
    }

    /** The rows of one state of the cache, as days of series. */
    static Practice practice(List<Row> rows) {
        return Practice.load(
                new InMemorySource(FIRST.plusDays(DAYS))
                        .put(AzureUsage.DATASET, rows)
                        .withSeries(),
                List.of(AzureUsage.DATASET),
                FIRST.plusDays(DAYS));
    }
}
