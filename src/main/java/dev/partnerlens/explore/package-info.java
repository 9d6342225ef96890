/** The engine: immutable column tables, filters across sets, grouped sums and KPIs. SQLite keeps, memory answers. */
@NullMarked
package dev.partnerlens.explore;

import org.jspecify.annotations.NullMarked;
