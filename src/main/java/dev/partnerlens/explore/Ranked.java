package dev.partnerlens.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The largest groups of an answer one by one, and all others as one: together they add up to the total exactly. Where the
 * answer mixes units, each unit has a ranking of its own.
 *
 * @param answer all groups
 * @param units one a unit in the answer's order; one alone where units are not mixed
 */
public record Ranked(Answer answer, List<Ranking> units) {
    public Ranked {
        units = List.copyOf(units);
    }

    /**
     * One unit's groups, the largest first: by their sum, without a measure by their rows; equal ones in the order of their
     * keys.
     *
     * @param unit empty where there is none
     * @param others empty where every group is named
     * @param total of all groups, {@code others} among them
     */
    public record Ranking(Optional<String> unit, List<Entry> named, Optional<Others> others, Total total) {
        public Ranking {
            named = List.copyOf(named);
        }
    }

    /**
     * A group of its own.
     *
     * @param distinct the ids behind it, where they were asked for
     */
    public record Entry(Answer.Group group, OptionalLong distinct) {}

    /** The groups that are not named: how many they are, and what they hold together. */
    public record Others(long groups, Total total) {}

    /**
     * What some groups hold together.
     *
     * @param sum null without a measure
     * @param distinct the ids behind them, each once
     */
    public record Total(@Nullable BigDecimal sum, long rowCount, OptionalLong distinct) {}
}
