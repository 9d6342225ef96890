/** Connecting a partner: the form, the sign-in, the steps that come before it, and the partners there are. */
@NullMarked
package dev.partnerlens.desktop.connect;

import org.jspecify.annotations.NullMarked;
