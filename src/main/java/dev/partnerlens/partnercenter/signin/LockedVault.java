package dev.partnerlens.partnercenter.signin;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that lies in a key store out of reach: nobody is told that there is none, or that it was forgotten. Who
 * signs in meanwhile is kept as long as the program runs.
 */
final class LockedVault implements TokenVault {
    private volatile @Nullable String meanwhile;

    @Override
    public Optional<String> read() {
        return Optional.of(Optional.ofNullable(meanwhile).orElseThrow(LockedVault::outOfReach));
    }

    @Override
    public void write(String secret) {
        meanwhile = secret;
    }

    @Override
    public void delete() {
        meanwhile = null;
        throw outOfReach();
    }

    private static ProblemException outOfReach() {
        return new ProblemException(new Problem.KeyStoreRefused());
    }
}
