/** Tests of what the figures suggest. */
@NullMarked
package dev.partnerlens.explore.insight;

import org.jspecify.annotations.NullMarked;
