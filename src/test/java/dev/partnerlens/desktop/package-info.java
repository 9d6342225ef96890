/** Tests. */
@NullMarked
package dev.partnerlens.desktop;

import org.jspecify.annotations.NullMarked;
