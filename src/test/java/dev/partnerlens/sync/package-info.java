/** Tests of the sync. */
@NullMarked
package dev.partnerlens.sync;

import org.jspecify.annotations.NullMarked;
