/** The commands: the same services as the window's, for scripts and terminals. */
@NullMarked
package dev.partnerlens.cli;

import org.jspecify.annotations.NullMarked;
