/** Workbooks, CSV files and pictures of what a tab shows, each with where its figures come from. */
@NullMarked
package dev.partnerlens.export;

import org.jspecify.annotations.NullMarked;
