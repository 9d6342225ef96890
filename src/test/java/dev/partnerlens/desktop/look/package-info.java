/** Tests. */
@NullMarked
package dev.partnerlens.desktop.look;

import org.jspecify.annotations.NullMarked;
