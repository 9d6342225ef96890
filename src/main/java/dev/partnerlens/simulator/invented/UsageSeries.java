package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The usage of one workload, day after day. Days must be asked for in order: each draws its own chance. */
final class UsageSeries {
    private static final int DAYS_TO_SETTLE = 60;
    private static final int DAYS_OF_FADING = 75;
    private static final int DECIMALS = 6;

    private final Subscription subscription;
    private final Workload workload;
    private final double yearlyGrowth;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate today;
    private final List<PlantedAnomaly> anomalies;
    private final Chance chance;

    /** @param last the subscription's last day with usage */
    UsageSeries(
            Subscription subscription,
            Workload workload,
            double yearlyGrowth,
            LocalDate last,
            LocalDate today,
            List<PlantedAnomaly> anomalies,
            Chance chance) {
        this.subscription = subscription;
        this.workload = workload;
        this.yearlyGrowth = yearlyGrowth;
        this.first = subscription.life().created().toLocalDate();
        this.last = last;
        this.today = today;
        this.anomalies = anomalies.stream()
                .filter(one -> one.subscriptionId().equals(subscription.id())
                        && one.meterCategory().equals(workload.meter().category()))
                .toList();
        this.chance = chance;
    }

    Subscription subscription() {
        return subscription;
    }

    Workload workload() {
        return workload;
    }

    /** What was used on that day, to six decimals; 0 on days without a row. */
    BigDecimal used(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            return BigDecimal.ZERO;
        }
        double noise = chance.normal(0, workload.meter().unrest());
        return BigDecimal.valueOf(quantity(day, noise)).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private double quantity(LocalDate day, double noise) {
        double quantity = workload.level() * (day.equals(today) ? Settings.SHARE_OF_TODAY : 1);
        if (workload.isReserved()) {
            return quantity;
        }
        quantity *= StrictMath.exp(noise + yearlyGrowth * (day.toEpochDay() - today.toEpochDay()) / 365.0);
        quantity *= isQuiet(day) ? workload.meter().weekend() : 1;
        quantity *= day.getMonth() == Month.AUGUST ? 0.93 : 1;
        quantity *= Math.min(1, 0.25 + 0.75 * (day.toEpochDay() - first.toEpochDay()) / DAYS_TO_SETTLE);
        if (last.isBefore(today)) {
            quantity *= Math.min(1, 0.3 + 0.7 * (last.toEpochDay() - day.toEpochDay()) / DAYS_OF_FADING);
        }
        for (PlantedAnomaly anomaly : anomalies) {
            quantity *= anomaly.covers(day) ? anomaly.kind().factor() : 1;
        }
        return quantity;
    }

    /** Weekends, and the days between the years. */
    private static boolean isQuiet(LocalDate day) {
        boolean holiday = (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 24) || day.getDayOfYear() == 1;
        return holiday || Chance.isWeekend(day);
    }

    /** The row of that day as it is sent. */
    byte[] row(LocalDate day, BigDecimal used) {
        return new JsonObject()
                .text("customerTenantId", subscription.customer().tenantId())
                .text("customerName", subscription.customer().name())
                .text("subscriptionId", subscription.id())
                .text("subscriptionName", subscription.friendlyName())
                .text("usageDate", DateText.midnight(day))
                .text("resourceLocation", workload.location())
                .text("meterCategory", workload.meter().category())
                .text("meterSubcategory", workload.meter().subcategory())
                .text("meterUnit", workload.meter().unit())
                .text("reservationOrderId", workload.reservationOrderId())
                .text("reservationId", workload.reservationId())
                .text("consumptionMeterId", workload.meterId())
                .text("serviceType", workload.serviceType())
                .number("quantity", used.stripTrailingZeros())
                .bytes();
    }
}
