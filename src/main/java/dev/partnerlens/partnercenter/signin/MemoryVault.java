package dev.partnerlens.partnercenter.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a sign-in as long as the program runs. */
final class MemoryVault implements TokenVault {
    private volatile @Nullable String secret;

    @Override
    public Optional<String> read() {
        return Optional.ofNullable(secret);
    }

    @Override
    public void write(String secret) {
        this.secret = secret;
    }

    @Override
    public void delete() {
        secret = null;
    }
}
