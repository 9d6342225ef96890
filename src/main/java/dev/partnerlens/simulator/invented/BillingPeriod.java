package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The billing period that runs today.
 *
 * @param last as bills tell it: the day after the last one for an Azure plan, the last one for an older subscription
 */
record BillingPeriod(LocalDate first, LocalDate last, ZoneId zone) {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter SPELLING = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    /** Older subscriptions are billed from here to the day before it a month later. */
    private static final int DAY_OF_BILL = 28;

    /** The calendar month in UTC. */
    static BillingPeriod ofPlan(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        return new BillingPeriod(first, first.plusMonths(1), UTC);
    }

    /** From the 28th, told in Pacific time. */
    static BillingPeriod ofLegacy(LocalDate today) {
        LocalDate first = today.getDayOfMonth() < DAY_OF_BILL
                ? today.minusMonths(1).withDayOfMonth(DAY_OF_BILL)
                : today.withDayOfMonth(DAY_OF_BILL);
        return new BillingPeriod(first, first.plusMonths(1).minusDays(1), PACIFIC);
    }

    String start() {
        return SPELLING.format(first.atStartOfDay(zone));
    }

    String end() {
        return SPELLING.format(last.atStartOfDay(zone));
    }
}
