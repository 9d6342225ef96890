package dev.partnerlens.sync;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.TokenSource;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Signing in and out, and what is known of it. Calls may wait for the network, for the user or for the system's key
 * store, so they belong in the background; an interrupt ends them.
 */
public interface Accounts {
    /**
     * Signs a person in to the partner's tenant and remembers the registration with the partner.
     *
     * @throws dev.partnerlens.core.ProblemException where it did not end in a sign-in, for any reason
     */
    Account signIn(Partner partner, Registration registration, Way way) throws InterruptedException;

    /** Forgets the sign-in of that partner, here and in the key store; nothing happens where there is none. */
    void signOut(Partner partner);

    /** Who is signed in for that partner; asks no network. */
    Optional<Account> account(Partner partner);

    /**
     * Tokens for a partner, renewed without asking anybody.
     *
     * @throws dev.partnerlens.core.ProblemException where it is not known how it signs in, or nobody is signed in
     */
    TokenSource tokens(Partner partner);

    /** Where this machine keeps sign-ins. */
    Keeping keeping();

    /** How the user signs in. */
    sealed interface Way {
        /** In the system's browser, with the answer on a loopback port. {@code open} shows the page to the user. */
        record Browser(Consumer<URI> open) implements Way {}

        /** On any device, by a code that {@code show} tells the user. */
        record DeviceCode(Consumer<Prompt> show) implements Way {}
    }

    /** What the user must type where, and until when. */
    record Prompt(URI page, String code, Instant expires) {}

    /**
     * Who is signed in.
     *
     * @param userName the name signed in with, as the directory tells it
     */
    record Account(String userName) {}

    /** Tokens are never kept in plain text. */
    enum Keeping {
        /** In the key store of the system: they outlive the program. */
        KEY_STORE,
        /** In memory: the sign-in ends with the program. */
        MEMORY
    }
}
