package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemoryPast;
import dev.partnerlens.explore.InMemorySource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invented partner over three syncs, so that something has happened in between. */
public final class InventedPast {
    public static final LocalDate FIRST = LocalDate.of(2026, 4, 12);
    public static final LocalDate SECOND = LocalDate.of(2026, 5, 20);

    private InventedPast() {}

    /** Two months, one month and no time ago. */
    public static InMemoryPast past() {
        InMemorySource now = InventedPractice.source(1);
        return new InMemoryPast()
                .then(FIRST, then(now, FIRST, 9))
                .then(SECOND, then(now, SECOND, 23))
                .then(InventedPractice.TODAY, now);
    }

    /** What of the present was there on a day, with one in {@code rate} subscriptions in another state. */
    private static InMemorySource then(InMemorySource now, LocalDate day, int rate) {
        InMemorySource then = new InMemorySource(day);
        then.put(AzureUsage.DATASET, until(now, AzureUsage.DATASET, day));
        then.put(ProfileSearch.DATASET, until(now, ProfileSearch.DATASET, day));
        then.put(Referrals.DATASET, until(now, Referrals.DATASET, day));
        then.put(IndirectResellers.DATASET, now.rows(IndirectResellers.DATASET));
        List<Row> subscriptions = new ArrayList<>();
        int number = 0;
        for (Row row : until(now, Subscriptions.DATASET, day)) {
            subscriptions.add(++number % rate == 0 ? other(row, number / rate) : row);
        }
        return then.put(Subscriptions.DATASET, subscriptions);
    }

    private static Row other(Row row, int turn) {
        Row.Builder other = copy(row);
        Row.Builder changed = switch (turn % 3) {
            case 0 ->
                other.text(
                                Subscriptions.STATUS,
                                "ACTIVE".equals(row.text(Subscriptions.STATUS)) ? "SUSPENDED" : "ACTIVE")
                        .date(Subscriptions.DEPROVISIONED_DATE, null);
            case 1 -> other.number(Subscriptions.LICENSE_COUNT, licences(row).add(BigDecimal.valueOf(turn % 5 - 2L)));
            default ->
                other.flag(
                        Subscriptions.AUTO_RENEW_ENABLED,
                        !Boolean.TRUE.equals(row.flag(Subscriptions.AUTO_RENEW_ENABLED)));
        };
        return changed.build();
    }

    private static BigDecimal licences(Row row) {
        @Nullable BigDecimal count = row.number(Subscriptions.LICENSE_COUNT);
        return count == null ? BigDecimal.ZERO : count;
    }

    private static Row.Builder copy(Row row) {
        Row.Builder copy = Row.builder(row.dataset());
        for (int i = 0; i < row.dataset().fields().size(); i++) {
            copy.value(i, row.value(i));
        }
        return copy;
    }

    private static List<Row> until(InMemorySource now, Dataset dataset, LocalDate day) {
        return now.rows(dataset).stream()
                .filter(row -> {
                    LocalDateTime date = row.date(dataset.date());
                    return date == null || !date.toLocalDate().isAfter(day);
                })
                .toList();
    }
}
