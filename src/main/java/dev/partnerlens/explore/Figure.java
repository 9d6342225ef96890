package dev.partnerlens.explore;

import dev.partnerlens.core.Period;

/** The number of a KPI for any period; those that look at now or ahead do not look at the period. */
@FunctionalInterface
interface Figure {
    Reading of(Lens lens, Period period);
}
