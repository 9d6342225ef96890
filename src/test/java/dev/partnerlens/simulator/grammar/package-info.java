/** Tests of the request grammar. */
@NullMarked
package dev.partnerlens.simulator.grammar;

import org.jspecify.annotations.NullMarked;
