/** Tests of the cache. */
@NullMarked
package dev.partnerlens.cache;

import org.jspecify.annotations.NullMarked;
