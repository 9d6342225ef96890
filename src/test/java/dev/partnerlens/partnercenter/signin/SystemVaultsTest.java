package dev.partnerlens.partnercenter.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4jextensions.persistence.CacheFileAccessor;
import com.microsoft.aad.msal4jextensions.persistence.ICacheAccessor;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemVaultsTest {
    private static final String SECRET = "{\"RefreshToken\":\"tr\u00e8s secret\"}";

    @TempDir
    Path home;

    @Test
    void aKeyStoreThatWorksKeepsWhatItIsGiven() {
        Map<String, byte[]> store = new ConcurrentHashMap<>();
        Path folder = home.resolve("partners").resolve("contoso");
        SystemVaults vaults = new SystemVaults(remembering(store));
        assertThat(vaults.outlive()).isTrue();
        assertThat(store).as("the trial left nothing").isEmpty();
        TokenVault vault = vaults.vault(folder, "contoso|global");
        assertThat(vault.read()).isEmpty();
        assertThat(home).isEmptyDirectory();

        vault.write(SECRET);

        assertThat(new SystemVaults(remembering(store))
                        .vault(folder, "contoso|global")
                        .read())
                .contains(SECRET);
        assertThat(new SystemVaults(remembering(store))
                        .vault(home, "contoso|global")
                        .read())
                .as("another home")
                .isEmpty();
        vault.delete();
        vault.delete();
        assertThat(store).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(vault.read()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks for POSIX rights")
    void whatLiesBesideTheDataIsTheOwnersAlone() throws Exception {
        Path folder = home.resolve("partners").resolve("contoso");
        new SystemVaults(remembering(new ConcurrentHashMap<>()))
                .vault(folder, "x")
                .write(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sign-in"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("sign-in")).isEmptyFile();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the file is encrypted there")
    void aFileInPlainTextIsNoKeyStore() {
        SystemVaults vaults = new SystemVaults((file, name) -> Optional.of(new CacheFileAccessor(file.toString())));
        assertThat(vaults.outlive()).isFalse();
        vaults.vault(home, "x").write(SECRET);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void oneThatFailsOrForgetsOrIsMissingIsNotTrusted() {
        assertThat(new SystemVaults((file, name) -> Optional.of(new Broken())).outlive())
                .isFalse();
        assertThat(new SystemVaults((file, name) -> Optional.of(new Forgetful())).outlive())
                .isFalse();
        assertThat(new SystemVaults((file, name) -> {
                            throw new UnsatisfiedLinkError("no library");
                        })
                        .outlive())
                .isFalse();
        assertThat(new SystemVaults((file, name) -> Optional.empty()).outlive()).isFalse();
    }

    @Test
    void oneOutOfReachIsNeitherEmptyNorCleared() {
        Map<String, byte[]> store = new ConcurrentHashMap<>();
        new SystemVaults(remembering(store)).vault(home, "x").write(SECRET);
        Map<String, byte[]> before = Map.copyOf(store);
        SystemVaults failing = new SystemVaults((file, name) -> Optional.of(new Broken()));

        TokenVault vault = failing.vault(home, "x");

        assertThatThrownBy(vault::read)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.KeyStoreRefused()));
        vault.write("meanwhile");
        assertThat(vault.read()).contains("meanwhile");
        assertThatThrownBy(vault::delete)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.KeyStoreRefused()));
        assertThatThrownBy(vault::read)
                .as("of the sign-in since nothing is left")
                .isInstanceOf(ProblemException.class);
        assertThat(store).isEqualTo(before);
        assertThat(new SystemVaults(remembering(store)).vault(home, "x").read()).contains(SECRET);
        assertThat(failing.vault(home.resolve("other"), "x").read()).isEmpty();
    }

    @Test
    void oneThatIsLockedLaterIsToldWithoutItsOwnWords() {
        Map<String, byte[]> store = new ConcurrentHashMap<>();
        KeyStoreVault vault = new KeyStoreVault(home.resolve("sign-in"), new Broken());
        assertThatThrownBy(() -> vault.write(SECRET))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.KeyStoreRefused()))
                .hasNoCause();
        assertThatThrownBy(vault::read).isInstanceOf(ProblemException.class);
        assertThat(store).isEmpty();
    }

    /** What this machine has decides which of the two it is; neither may leave a secret in a file. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theRealOneOfThisMachineLeavesNothingReadable() throws Exception {
        SystemVaults vaults = new SystemVaults();
        TokenVault vault = vaults.vault(home, "test|global");
        vault.write(SECRET);
        assertThat(vault.read()).contains(SECRET);
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("secret"));
        }
        vault.delete();
        assertThat(vault.read()).isEmpty();
    }

    private static BiFunction<Path, String, Optional<ICacheAccessor>> remembering(Map<String, byte[]> store) {
        return (file, name) -> Optional.of(new ICacheAccessor() {
            @Override
            public byte[] read() {
                return store.getOrDefault(name, new byte[0]);
            }

            @Override
            public void write(byte[] data) {
                store.put(name, data.clone());
            }

            @Override
            public void delete() {
                store.remove(name);
            }
        });
    }

    private static final class Broken implements ICacheAccessor {
        @Override
        public byte[] read() {
            throw new IllegalStateException(SECRET);
        }

        @Override
        public void write(byte[] data) {
            throw new IllegalStateException(SECRET);
        }

        @Override
        public void delete() {}
    }

    private static final class Forgetful implements ICacheAccessor {
        @Override
        public byte[] read() {
            return new byte[0];
        }

        @Override
        public void write(byte[] data) {}

        @Override
        public void delete() {}
    }
}
