/** What stands on the command line, read into the terms of the data; anything else is refused with what was expected. */
@NullMarked
package dev.partnerlens.cli.argument;

import org.jspecify.annotations.NullMarked;
