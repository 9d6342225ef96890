package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is known of the sets that a KPI is counted from. */
record Knowledge(Practice practice, List<Dataset> sets, LocalDate today) {
    /** Why there can be no number: the worst that holds for one of the sets. */
    Optional<KpiState> unknown(List<Field> needs) {
        return stands(Freshness.Standing.FAILED, KpiState.FAILED)
                .or(() -> stands(Freshness.Standing.NOT_PERMITTED, KpiState.NOT_PERMITTED))
                .or(() -> stands(Freshness.Standing.NOT_OFFERED, KpiState.NOT_DELIVERED))
                .or(() -> stands(Freshness.Standing.NOT_FETCHED, KpiState.NOT_FETCHED))
                .or(() -> sets.stream().anyMatch(set -> lacks(set, needs))
                        ? Optional.of(KpiState.NOT_DELIVERED)
                        : Optional.empty());
    }

    private Optional<KpiState> stands(Freshness.Standing standing, KpiState state) {
        return sets.stream().anyMatch(set -> practice.freshness(set).standing() == standing)
                ? Optional.of(state)
                : Optional.empty();
    }

    /** Whether the service sent rows of the set and never one of the fields. */
    private boolean lacks(Dataset set, List<Field> needs) {
        Freshness known = practice.freshness(set);
        return known.rows() > 0
                && needs.stream()
                        .filter(set::has)
                        .anyMatch(field -> !known.delivered().contains(field));
    }

    /** Whether whole windows of all sets cover the period. */
    boolean covers(Period period) {
        return sets.stream().allMatch(set -> practice.freshness(set).covers(period));
    }

    /** Whether the period is covered and over. */
    boolean isWhole(Period period) {
        return period.to().isBefore(today) && covers(period);
    }

    /** Whether some of the period is known of every set. */
    boolean touches(Period period) {
        return sets.stream()
                .allMatch(set -> practice.freshness(set).covered().stream().anyMatch(period::overlaps));
    }
}
