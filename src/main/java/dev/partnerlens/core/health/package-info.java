/** What speaks for and against trusting the stored rows of a set. */
@NullMarked
package dev.partnerlens.core.health;

import org.jspecify.annotations.NullMarked;
