/** Kills the program while it syncs, again and again, and looks at what is left. */
@NullMarked
package dev.partnerlens.app.kill;

import org.jspecify.annotations.NullMarked;
