/** What a request may ask: the documented filter, groupby and orderby, read and applied to rows. */
@NullMarked
package dev.partnerlens.simulator.grammar;

import org.jspecify.annotations.NullMarked;
