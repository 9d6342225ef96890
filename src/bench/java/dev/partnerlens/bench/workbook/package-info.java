/** A tab as a workbook, beside the library that writes it. */
@NullMarked
package dev.partnerlens.bench.workbook;

import org.jspecify.annotations.NullMarked;
