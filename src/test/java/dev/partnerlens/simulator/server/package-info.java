/** Tests of the HTTP side. */
@NullMarked
package dev.partnerlens.simulator.server;

import org.jspecify.annotations.NullMarked;
