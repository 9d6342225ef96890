package dev.partnerlens.partnercenter;

import java.util.UUID;

/**
 * The two ids the service wants with each call: the correlation id names the call, the request id one try of it. A
 * request id is kept when no answer came, and renewed after any answer (Partner Center REST headers).
 */
record CallIds(String correlation, String request) {
    static CallIds fresh() {
        return new CallIds(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    CallIds renewed() {
        return new CallIds(correlation, UUID.randomUUID().toString());
    }
}
