package dev.partnerlens.core;

import java.net.InetAddress;

/** What counts as this machine: the one rule for what is asked for and for where a token may go without TLS. */
public final class Loopback {
    private Loopback() {}

    /**
     * Whether a host, as a URI gives it, never leaves this machine. Literal addresses only: a name other than localhost
     * could be made to point anywhere.
     */
    public static boolean is(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException noLiteral) {
            return false;
        }
    }
}
