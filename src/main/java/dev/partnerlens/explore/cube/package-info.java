/** Answers over rows that are days of series: what filters and groups ask is asked of the series once, not of each row. */
@NullMarked
package dev.partnerlens.explore.cube;

import org.jspecify.annotations.NullMarked;
