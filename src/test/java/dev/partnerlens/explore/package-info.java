/** The engine against plain loops over the same rows. */
@NullMarked
package dev.partnerlens.explore;

import org.jspecify.annotations.NullMarked;
