/** Runs the benchmarks and writes down how the product compares with a peer; each work lies beside what it measures. */
@NullMarked
package dev.partnerlens.bench;

import org.jspecify.annotations.NullMarked;
