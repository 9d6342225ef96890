/** Tests of charts laid out. */
@NullMarked
package dev.partnerlens.chart.layout;

import org.jspecify.annotations.NullMarked;
