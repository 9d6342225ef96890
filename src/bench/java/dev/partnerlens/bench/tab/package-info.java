/** The answers of the usage tab while filters change and a brush moves: the product beside its peers, in one process. */
@NullMarked
package dev.partnerlens.bench.tab;

import org.jspecify.annotations.NullMarked;
