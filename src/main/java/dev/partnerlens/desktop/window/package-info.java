/** The window itself: its title row, tabs, pages, status bar and notices, bound to the ViewModels. */
@NullMarked
package dev.partnerlens.desktop.window;

import org.jspecify.annotations.NullMarked;
