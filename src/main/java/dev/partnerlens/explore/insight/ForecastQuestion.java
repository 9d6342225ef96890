package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the days ahead may bring.
 *
 * @param dataset one whose rows come by date
 * @param measure one that may be added up; empty counts rows
 * @param until the last day wanted; empty for 90 days ahead, or 30 where there is too little history for that
 * @param by the step of the points
 */
public record ForecastQuestion(
        Dataset dataset, Optional<Measure> measure, List<Filter> where, Optional<LocalDate> until, Grain by) {
    public ForecastQuestion {
        where = List.copyOf(where);
        if (measure.isPresent() && !measure.get().addable()) {
            throw new IllegalArgumentException(measure.get().name() + " does not add up");
        }
    }
}
