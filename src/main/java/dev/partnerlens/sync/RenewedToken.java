package dev.partnerlens.sync;

import dev.partnerlens.core.TokenSource;
import dev.partnerlens.partnercenter.signin.TenantSignIn;
import dev.partnerlens.partnercenter.signin.TenantSignIn.Token;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The token of one sign-in, renewed without asking anybody shortly before it ends, and when the service does not take it.
 * Kept here as long as it is good, so that not every request goes to the key store; calls side by side renew it once.
 */
final class RenewedToken implements TokenSource {
    /** A request takes a while, and clocks differ. */
    private static final Duration IN_TIME = Duration.ofMinutes(5);

    private final TenantSignIn signIn;
    private final InstantSource clock;
    private @Nullable Token token;

    RenewedToken(TenantSignIn signIn, InstantSource clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public synchronized String token() throws InterruptedException {
        Token known = token;
        if (known == null || known.expires().minus(IN_TIME).isBefore(clock.instant())) {
            known = signIn.token(false);
            token = known;
        }
        return known.text();
    }

    /** @throws dev.partnerlens.core.ProblemException where the sign-in itself is of no use any more */
    @Override
    public synchronized boolean renew(String refused) throws InterruptedException {
        Token known = token;
        if (known == null || known.text().equals(refused)) {
            token = signIn.token(true);
        }
        return !token().equals(refused);
    }

    synchronized void forget() {
        token = null;
    }
}
