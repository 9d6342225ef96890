/** Charts as data: what is drawn, with scales, labels, states and a table twin, before any toolkit sees it. */
@NullMarked
package dev.partnerlens.chart;

import org.jspecify.annotations.NullMarked;
