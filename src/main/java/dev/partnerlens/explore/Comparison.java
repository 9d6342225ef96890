package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question asked of two periods, step by step beside each other.
 *
 * @param now the answer for the period, grouped as asked
 * @param then the same for the other period
 * @param period the days of {@code now}
 * @param other the days of {@code then}
 * @param steps cut at the period's own steps, each beside the days that stand for it; what the other period has beyond
 *     them comes last
 * @param mixedUnits whether either period adds up more than one unit: then steps only count rows
 * @param unknown days of the other period that no whole window covers
 */
public record Comparison(
        Answer now,
        Answer then,
        Period period,
        Period other,
        List<Step> steps,
        boolean mixedUnits,
        List<Period> unknown) {
    public Comparison {
        steps = List.copyOf(steps);
        unknown = List.copyOf(unknown);
    }

    /** Whether the whole of the other period is known. */
    public boolean isKnown() {
        return unknown.isEmpty();
    }

    /** What is known of the days that stand for a step. */
    public enum Known {
        WHOLLY,
        PARTLY,
        NOT,
        /** No days stand for it. */
        NONE
    }

    /**
     * One step of both periods.
     *
     * @param days of the period; empty for what only the other one has
     * @param otherDays that stand for it; empty where there are none
     * @param known what is known of {@code otherDays}
     */
    public record Step(Optional<Period> days, Optional<Period> otherDays, Figures now, Figures then, Known known) {}

    /**
     * What a step holds.
     *
     * @param sum null without a measure and where units are mixed
     */
    public record Figures(@Nullable BigDecimal sum, long rowCount) {}
}
