/** What happened between two states of the cache, as things a partner would tell: licences added, a renewal switched off. */
@NullMarked
package dev.partnerlens.explore.news;

import org.jspecify.annotations.NullMarked;
