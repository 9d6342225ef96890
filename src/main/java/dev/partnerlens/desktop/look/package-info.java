/** How everything looks: themes, fonts, icons and the small factories that views are built from. */
@NullMarked
package dev.partnerlens.desktop.look;

import org.jspecify.annotations.NullMarked;
