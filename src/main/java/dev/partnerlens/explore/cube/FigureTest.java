package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;

/** A condition that only a row's figure can answer, not its series. */
public sealed interface FigureTest {
    Measure figure();

    /** A user's filter on the figure. */
    record Filtered(Measure figure, Filter filter) implements FigureTest {}

    /** The figure is above zero. */
    record Positive(Measure figure) implements FigureTest {}
}
