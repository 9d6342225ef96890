package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Grain;
import java.time.DayOfWeek;

/** One of the things that rows are grouped by. */
public sealed interface By {
    /** What the row's series tells. */
    record Series(SeriesAxis axis) implements By {}

    /** The set's own date, in steps. */
    record Date(Grain grain, DayOfWeek weekStart) implements By {}
}
