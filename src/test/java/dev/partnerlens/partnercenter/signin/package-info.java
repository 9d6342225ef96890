/** Tests of the package. */
@NullMarked
package dev.partnerlens.partnercenter.signin;

import org.jspecify.annotations.NullMarked;
