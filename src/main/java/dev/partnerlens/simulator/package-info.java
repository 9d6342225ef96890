/** An embedded Partner Center on loopback, for the demo partner, tests and learning; speaks the documented protocol. */
@NullMarked
package dev.partnerlens.simulator;

import org.jspecify.annotations.NullMarked;
