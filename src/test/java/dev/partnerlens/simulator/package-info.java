/** Tests of the embedded Partner Center over HTTP. */
@NullMarked
package dev.partnerlens.simulator;

import org.jspecify.annotations.NullMarked;
