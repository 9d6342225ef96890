package dev.partnerlens.explore;

import org.jspecify.annotations.Nullable;

/** A value that a filter offers, with the number of rows it would leave; null is the absent value. */
public record FacetValue(@Nullable String value, long rows) {}
