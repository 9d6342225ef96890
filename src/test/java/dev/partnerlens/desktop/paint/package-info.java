/** Tests. */
@NullMarked
package dev.partnerlens.desktop.paint;

import org.jspecify.annotations.NullMarked;
