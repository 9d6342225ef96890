/** Tests of the package of the same name. */
@NullMarked
package dev.partnerlens.cli.shape;

import org.jspecify.annotations.NullMarked;
