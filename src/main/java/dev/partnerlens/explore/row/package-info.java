/** Rows of a table by number, filtered and sorted in any way, without ever listing all of them. */
@NullMarked
package dev.partnerlens.explore.row;

import org.jspecify.annotations.NullMarked;
