/** Tests of the package of the same name. */
@NullMarked
package dev.partnerlens.cli.argument;

import org.jspecify.annotations.NullMarked;
