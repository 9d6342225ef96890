/** Rows read from files. */
@NullMarked
package dev.partnerlens.simulator.replay;

import org.jspecify.annotations.NullMarked;
