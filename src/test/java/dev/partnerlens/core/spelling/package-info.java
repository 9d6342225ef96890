/** Tests of how spellings are told to be of one thing. */
@NullMarked
package dev.partnerlens.core.spelling;

import org.jspecify.annotations.NullMarked;
