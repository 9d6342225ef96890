/** Tests. */
@NullMarked
package dev.partnerlens.desktop.part;

import org.jspecify.annotations.NullMarked;
