/** The rules between the packages, held in every build. */
@NullMarked
package dev.partnerlens.rules;

import org.jspecify.annotations.NullMarked;
