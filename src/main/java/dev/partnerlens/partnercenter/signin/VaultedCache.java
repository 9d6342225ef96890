package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import java.util.concurrent.locks.ReentrantLock;

/** Lets MSAL work on what a vault holds: read before each use, written after each change, one use at a time. */
final class VaultedCache implements ITokenCacheAccessAspect {
    private final ReentrantLock using = new ReentrantLock();
    private final TokenVault vault;

    VaultedCache(TokenVault vault) {
        this.vault = vault;
    }

    @Override
    public void beforeCacheAccess(ITokenCacheAccessContext context) {
        using.lock();
        try {
            vault.read().ifPresent(context.tokenCache()::deserialize);
        } catch (RuntimeException e) {
            using.unlock();
            throw e;
        }
    }

    @Override
    public void afterCacheAccess(ITokenCacheAccessContext context) {
        if (!using.isHeldByCurrentThread()) {
            return;
        }
        try {
            if (context.hasCacheChanged()) {
                vault.write(context.tokenCache().serialize());
            }
        } finally {
            using.unlock();
        }
    }

    /** Puts a sign-in in the place of the one before, while no question works on that. */
    void replace(String secret) {
        using.lock();
        try {
            vault.write(secret);
        } finally {
            using.unlock();
        }
    }
}
