/** Tests. */
@NullMarked
package dev.partnerlens.desktop.window;

import org.jspecify.annotations.NullMarked;
