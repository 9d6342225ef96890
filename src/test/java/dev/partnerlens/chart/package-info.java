/** Tests of charts as data. */
@NullMarked
package dev.partnerlens.chart;

import org.jspecify.annotations.NullMarked;
