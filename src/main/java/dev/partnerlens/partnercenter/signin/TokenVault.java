package dev.partnerlens.partnercenter.signin;

import java.util.Optional;

/**
 * Keeps one sign-in; never on disk in plain text. Calls may wait for the system to ask its user.
 *
 * @see TokenVaults
 */
public interface TokenVault {
    /**
     * What was written last; empty where nothing is kept.
     *
     * @throws dev.partnerlens.core.ProblemException with {@code KeyStoreRefused}
     */
    Optional<String> read();

    /**
     * Keeps this in place of what was kept.
     *
     * @throws dev.partnerlens.core.ProblemException with {@code KeyStoreRefused}
     */
    void write(String secret);

    /**
     * Leaves no trace; nothing happens where nothing is kept.
     *
     * @throws dev.partnerlens.core.ProblemException with {@code KeyStoreRefused}
     */
    void delete();
}
