package dev.partnerlens.chart;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import java.time.LocalDate;
import java.util.List;

/** Conditions that several charts share, in the words of the KPI table. */
final class Conditions {
    private static final Period ANY_DAY = new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    static final Filter AZURE = new Filter.AnyOf(Subscriptions.SUBSCRIPTION_TYPE, List.of(Subscriptions.AZURE));
    static final Filter ACTIVE = new Filter.AnyOf(Subscriptions.STATUS, List.of(Subscriptions.ACTIVE));

    private Conditions() {}

    /** A trial has a start and no conversion. */
    static Filter[] trial() {
        return new Filter[] {
            present(Subscriptions.TRIAL_START_DATE), new Filter.Empty(Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE)
        };
    }

    static Filter present(DateField date) {
        return new Filter.Within(date, ANY_DAY);
    }

    static Filter yes(FlagField flag) {
        return new Filter.AnyOf(flag, List.of("true"));
    }
}
