/** Tests of the invented partner. */
@NullMarked
package dev.partnerlens.simulator.invented;

import org.jspecify.annotations.NullMarked;
