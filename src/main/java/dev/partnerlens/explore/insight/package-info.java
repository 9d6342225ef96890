/**
 * What the figures suggest, explainable and offline: unusual days, what the next weeks may bring, and what a change is
 * made of. Sums come exact from the engine; doubles only within statistics.
 */
@NullMarked
package dev.partnerlens.explore.insight;

import org.jspecify.annotations.NullMarked;
