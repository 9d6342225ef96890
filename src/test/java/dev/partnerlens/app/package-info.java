/** The program as a whole, started in this process and looked at through its streams and files alone. */
@NullMarked
package dev.partnerlens.app;

import org.jspecify.annotations.NullMarked;
