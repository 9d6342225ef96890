/** The words of the product in English and French, and numbers and dates as the reader's language writes them. */
@NullMarked
package dev.partnerlens.text;

import org.jspecify.annotations.NullMarked;
