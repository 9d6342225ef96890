/** One window a home: a second start hands over to the first. */
@NullMarked
package dev.partnerlens.app.handover;

import org.jspecify.annotations.NullMarked;
