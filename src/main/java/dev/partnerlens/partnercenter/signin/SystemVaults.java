package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4jextensions.persistence.CacheFileAccessor;
import com.microsoft.aad.msal4jextensions.persistence.ICacheAccessor;
import com.microsoft.aad.msal4jextensions.persistence.linux.KeyRingAccessor;
import com.microsoft.aad.msal4jextensions.persistence.mac.KeyChainAccessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The system's own key store: DPAPI on Windows, the Keychain on macOS, the Secret Service on Linux. Where there is none,
 * or where it was tried and does not keep what it is given, sign-ins stay in memory.
 */
public final class SystemVaults implements TokenVaults {
    private static final String SERVICE = "dev.partnerlens";
    private static final String FILE = "sign-in";

    private final BiFunction<Path, String, Optional<ICacheAccessor>> entries;
    private @Nullable Boolean works;

    public SystemVaults() {
        this(SystemVaults::entry);
    }

    /** @param entries the entry of the key store for a file and a name; empty where the system has no key store */
    SystemVaults(BiFunction<Path, String, Optional<ICacheAccessor>> entries) {
        this.entries = entries;
    }

    /** Tried when first asked for, which may take a moment. */
    @Override
    public synchronized boolean outlive() {
        if (works == null) {
            works = new KeyStoreTrial(entries).passed();
        }
        return works;
    }

    @Override
    public TokenVault vault(Path folder, String name) {
        Path file = folder.resolve(FILE);
        if (!outlive()) {
            return Files.exists(file) ? new LockedVault() : new MemoryVault();
        }
        return entries.apply(file, folder.toAbsolutePath() + "|" + name)
                .<TokenVault>map(entry -> new KeyStoreVault(file, entry))
                .orElseGet(MemoryVault::new);
    }

    /** The extension's file is encrypted on Windows only; elsewhere it would be plain text and is not used. */
    private static Optional<ICacheAccessor> entry(Path file, String name) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String path = file.toString();
        if (system.startsWith("windows")) {
            return Optional.of(new CacheFileAccessor(path));
        }
        if (system.startsWith("mac")) {
            return Optional.of(new KeyChainAccessor(path, SERVICE, name));
        }
        return system.startsWith("linux")
                ? Optional.of(new KeyRingAccessor(
                        path, "default", SERVICE, "PartnerLens", "program", SERVICE, "sign-in", name))
                : Optional.empty();
    }
}
