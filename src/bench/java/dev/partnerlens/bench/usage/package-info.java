/** Usage rows like real ones, made by seed, in a cache file that the product itself wrote, and as bare arrays. */
@NullMarked
package dev.partnerlens.bench.usage;

import org.jspecify.annotations.NullMarked;
