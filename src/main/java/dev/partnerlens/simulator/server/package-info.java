/** The HTTP side: sign-in check, paging, the documented envelope and errors, and the faults that can be asked for. */
@NullMarked
package dev.partnerlens.simulator.server;

import org.jspecify.annotations.NullMarked;
