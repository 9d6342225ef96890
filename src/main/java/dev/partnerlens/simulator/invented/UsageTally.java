package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up the usage of the running billing periods while its rows are being written: drawing it again would take as long. */
final class UsageTally {
    private final Map<BillingPeriod, Map<UsageSeries, BigDecimal>> sums = new LinkedHashMap<>();

    UsageTally(LocalDate today) {
        for (BillingPeriod period : List.of(BillingPeriod.ofPlan(today), BillingPeriod.ofLegacy(today))) {
            sums.put(period, new LinkedHashMap<>());
        }
    }

    void add(UsageSeries series, LocalDate day, BigDecimal used) {
        sums.forEach((period, own) -> {
            if (!day.isBefore(period.first()) && used.signum() > 0) {
                own.merge(series, used, BigDecimal::add);
            }
        });
    }

    /** What each series of an Azure subscription has used, in the order in which they were first used; nothing is left out. */
    Map<UsageSeries, BigDecimal> used(BillingPeriod period) {
        return sums.getOrDefault(period, Map.of());
    }
}
