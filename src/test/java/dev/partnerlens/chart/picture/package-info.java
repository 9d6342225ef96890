@NullMarked
package dev.partnerlens.chart.picture;

import org.jspecify.annotations.NullMarked;
