/** When two texts of a field are two spellings of one thing, and which of them the user wants counted as one. */
@NullMarked
package dev.partnerlens.core.spelling;

import org.jspecify.annotations.NullMarked;
