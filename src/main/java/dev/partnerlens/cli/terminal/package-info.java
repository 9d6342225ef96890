/** The streams of a terminal, and text that any of them can show. */
@NullMarked
package dev.partnerlens.cli.terminal;

import org.jspecify.annotations.NullMarked;
