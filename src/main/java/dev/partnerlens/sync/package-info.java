/** What to fetch, in which windows, with progress and cancel; everything the upper floors ask of network and cache. */
@NullMarked
package dev.partnerlens.sync;

import org.jspecify.annotations.NullMarked;
