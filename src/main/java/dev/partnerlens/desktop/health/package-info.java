/** The page of data health: whether the figures can be trusted, set by set. */
@NullMarked
package dev.partnerlens.desktop.health;

import org.jspecify.annotations.NullMarked;
