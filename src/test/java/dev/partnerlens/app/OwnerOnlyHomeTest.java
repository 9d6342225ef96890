package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.PartnerStores;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a command makes under the home is for its owner alone. */
class OwnerOnlyHomeTest {
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    @TempDir
    Path folder;

    @BeforeEach
    void permissionsAreKnown() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
                .as("a system with POSIX permissions")
                .contains("posix");
    }

    @Test
    void everyFileAndFolderOfAHomeIsItsOwners() throws Exception {
        Path home = folder.resolve("new").resolve("home");
        use(home);
        assertThat(wide(home)).isEmpty();
        assertThat(wide(folder.resolve("new"))).isEmpty();
    }

    @Test
    void aWiderFolderOfTheUsersStaysAndWhatIsMadeInItIsNarrow() throws Exception {
        Path home = Files.createDirectory(
                folder.resolve("mine"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        use(home);
        assertThat(wide(home)).containsExactly(home);
    }

    private void use(Path home) throws Exception {
        Program program = new Program(home);
        try (Simulation service =
                Simulation.of(folder.resolve("service"), "--customers", "2", "--days", "20", "--seed", "7")) {
            ok(program.run("sync", "--base-url", service.address()));
            // A reader beside it keeps the side files there to be looked at.
            try (PartnerStores window = new PartnerStores(home)) {
                assertThat(window.look(new Partner("local", Cloud.LOCAL))
                                .source()
                                .version())
                        .isPositive();
                ok(program.run("sync", "--base-url", service.address()));
                ok(program.run("query", "--dataset", "azure-usage", "--measure", "quantity", "--format", "json"));
                ok(program.run("kpi", "--tab", "usage", "--format", "json"));
                ok(program.run("retention", "--dataset", "azure-usage", "--months", "1"));
                ok(program.run("export", "--out", home.resolve("all.db").toString()));
                ok(program.run("partners"));
                // Nobody listens there, which is told in the log.
                program.run("sync", "--base-url", "http://127.0.0.1:9");
                assertThat(Files.exists(
                                home.resolve("partners").resolve("local").resolve("cache.db-wal")))
                        .isTrue();
                assertThat(wide(home).stream().filter(path -> !path.equals(home)))
                        .isEmpty();
            }
        }
        try (Entrance entrance = new Entrance(home, true)) {
            ok(entrance.signIn());
            ok(entrance.run("sync", "--partner", "contoso", "--dataset", "subscriptions"));
            ok(entrance.run("sign-out", "--partner", "contoso"));
        }
        assertThat(Files.exists(home.resolve("logs"))).isTrue();
    }

    private static void ok(Program.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    private static List<Path> wide(Path home) {
        return Traces.files(home)
                .filter(path -> {
                    try {
                        Set<PosixFilePermission> others = Files.getPosixFilePermissions(path);
                        others.retainAll(OTHERS);
                        return !others.isEmpty();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
