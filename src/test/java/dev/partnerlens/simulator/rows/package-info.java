/** Tests of the resources and their rows. */
@NullMarked
package dev.partnerlens.simulator.rows;

import org.jspecify.annotations.NullMarked;
