/** Every question to the engine once more as SQL over the cache's own file: the oracle of the engine. */
@NullMarked
package dev.partnerlens.explore.sql;

import org.jspecify.annotations.NullMarked;
