/** Columns in memory: one dataset as dictionary codes and scaled integers, and the tight loops over them. */
@NullMarked
package dev.partnerlens.explore.column;

import org.jspecify.annotations.NullMarked;
