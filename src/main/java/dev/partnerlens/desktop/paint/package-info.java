/** Puts laid out pictures on a canvas, on screen and in files. */
@NullMarked
package dev.partnerlens.desktop.paint;

import org.jspecify.annotations.NullMarked;
