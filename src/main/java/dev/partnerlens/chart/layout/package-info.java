/** Where every part of a chart goes for a given size: pure geometry, tested without a toolkit. */
@NullMarked
package dev.partnerlens.chart.layout;

import org.jspecify.annotations.NullMarked;
