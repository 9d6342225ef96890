package dev.partnerlens.chart;

import dev.partnerlens.core.Period;

/**
 * One place on a time axis.
 *
 * @param days the days it adds up, cut at the period asked for
 * @param tick the short label below the axis; a star marks a step that is partial
 * @param name the step in full, for tooltips and tables
 * @param partial whether it is not over, cut off by the period, or not wholly fetched
 * @param known whether anything of it has been fetched; an unknown step is no zero
 */
public record Step(Period days, String tick, String name, boolean partial, boolean known) {}
