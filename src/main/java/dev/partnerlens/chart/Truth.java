package dev.partnerlens.chart;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.text.Words;
import java.util.Arrays;
import java.util.Optional;

/** Why a chart has nothing to draw, in words. */
final class Truth {
    private Truth() {}

    /** What stands between the set and any drawing: never fetched, refused, failed, or a field that never came. */
    static Optional<ChartState> standing(Source source, Field... needed) {
        Freshness freshness = source.freshness();
        Words words = source.sheet().words();
        String set = words.dataset(source.set());
        return switch (freshness.standing()) {
            case NOT_FETCHED -> Optional.of(state(source, ChartState.Kind.NOT_FETCHED, "not-fetched", set));
            case NOT_PERMITTED -> Optional.of(state(source, ChartState.Kind.NOT_PERMITTED, "not-permitted", set));
            case NOT_OFFERED -> Optional.of(state(source, ChartState.Kind.NOT_PERMITTED, "not-offered", set));
            case FAILED -> Optional.of(state(source, ChartState.Kind.FAILED, "failed", set));
            case FETCHED ->
                Arrays.stream(needed)
                        .filter(field ->
                                freshness.rows() > 0 && !freshness.delivered().contains(field))
                        .findFirst()
                        .map(field -> state(
                                source,
                                ChartState.Kind.NOT_DELIVERED,
                                "not-delivered",
                                words.field(source.set(), field)));
        };
    }

    /** Why a fetched set gives no marks: filters hide all rows, the period was never fetched, or there is nothing. */
    static ChartState nothing(Source source) {
        long hidden = source.scope().filters().isEmpty() ? 0 : source.sizeUnfiltered();
        if (hidden > 0) {
            ChartState.Kind kind = ChartState.Kind.FILTERED_OUT;
            return new ChartState(
                    kind,
                    source.sheet()
                            .shared(
                                    "state.filtered-out.heading",
                                    source.sheet().formats().number(hidden),
                                    hidden),
                    source.sheet().shared("state.filtered-out.text"));
        }
        boolean neverFetched = source.set().arrival() == Arrival.BY_DATE
                && source.period()
                        .map(period -> source.freshness().covered().stream().noneMatch(period::overlaps))
                        .orElse(false);
        if (neverFetched) {
            return state(source, ChartState.Kind.NOT_FETCHED, "period-not-fetched", "");
        }
        return state(
                source,
                ChartState.Kind.ZERO,
                zero(source),
                source.sheet().words().dataset(source.set()));
    }

    /** A zero is only said to be final where the period is over and wholly fetched. */
    private static String zero(Source source) {
        if (source.period().isEmpty()) {
            return "zero";
        }
        boolean whole = source.freshness()
                .doubts(source.period(), source.sheet().scope().today())
                .isEmpty();
        return whole ? "zero-in-period" : "zero-so-far";
    }

    private static ChartState state(Source source, ChartState.Kind kind, String key, String argument) {
        return new ChartState(
                kind,
                source.sheet().shared("state." + key + ".heading", argument),
                source.sheet().shared("state." + key + ".text", argument));
    }
}
