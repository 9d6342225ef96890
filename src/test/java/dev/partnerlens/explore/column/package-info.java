/** Columns against the rows they were made from. */
@NullMarked
package dev.partnerlens.explore.column;

import org.jspecify.annotations.NullMarked;
