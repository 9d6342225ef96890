/** The parts that pages are made of: tiles, cards, chips, tables, each usable alone. */
@NullMarked
package dev.partnerlens.desktop.part;

import org.jspecify.annotations.NullMarked;
