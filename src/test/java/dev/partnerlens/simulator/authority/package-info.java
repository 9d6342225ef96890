/** A small Microsoft Entra ID over TLS, with a proxy and a browser, so that whole sign-ins are tested by their real addresses. */
@NullMarked
package dev.partnerlens.simulator.authority;

import org.jspecify.annotations.NullMarked;
