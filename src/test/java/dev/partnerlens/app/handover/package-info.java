/** Starts windows beside each other. */
@NullMarked
package dev.partnerlens.app.handover;

import org.jspecify.annotations.NullMarked;
