/** The window: views written in code over the ViewModels, without any figures of their own. */
@NullMarked
package dev.partnerlens.desktop;

import org.jspecify.annotations.NullMarked;
