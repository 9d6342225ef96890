/** From the start of the process to the first chart in the window, beside a bare window. */
@NullMarked
package dev.partnerlens.bench.start;

import org.jspecify.annotations.NullMarked;
