/** A chart laid out for a size: a list of plain shapes with roles for colours, so that any surface can paint it. */
@NullMarked
package dev.partnerlens.chart.picture;

import org.jspecify.annotations.NullMarked;
