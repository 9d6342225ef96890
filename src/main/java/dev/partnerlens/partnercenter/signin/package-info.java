/** Signing a person in to the partner's tenant, and keeping that sign-in where only its owner can read it. */
@NullMarked
package dev.partnerlens.partnercenter.signin;

import org.jspecify.annotations.NullMarked;
