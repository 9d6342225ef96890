/** Exports, read back by other programs' readers. */
@NullMarked
package dev.partnerlens.export;

import org.jspecify.annotations.NullMarked;
