package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import dev.partnerlens.explore.column.DateColumn;

/** When a subscription lives: one definition for figures and charts. */
public final class Alive {
    private Alive() {}

    /**
     * Created on or before the period's last day and not deprovisioned before its first: the day of its end still counts.
     *
     * @param created epoch day or {@link DateColumn#NO_DAY}
     * @param deprovisioned epoch day or {@link DateColumn#NO_DAY}
     */
    public static boolean in(Period period, long created, long deprovisioned) {
        return created != DateColumn.NO_DAY
                && created <= period.to().toEpochDay()
                && (deprovisioned == DateColumn.NO_DAY
                        || deprovisioned >= period.from().toEpochDay());
    }
}
