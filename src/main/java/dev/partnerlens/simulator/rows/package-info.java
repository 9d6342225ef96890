/** The rows being served: each kept as the bytes it is answered with, beside the values that filters and groups need. */
@NullMarked
package dev.partnerlens.simulator.rows;

import org.jspecify.annotations.NullMarked;
