/** Answers and KPIs as scripts and readers get them: JSON, CSV and plain text. */
@NullMarked
package dev.partnerlens.cli.shape;

import org.jspecify.annotations.NullMarked;
