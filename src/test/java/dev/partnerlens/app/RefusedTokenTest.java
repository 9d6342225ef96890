package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token that the service does not take ends a sync of all sets in one sentence, and what was fetched stays. */
class RefusedTokenTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "unauthorized, second factor",
        "wrong-audience, another service",
        "wrong-audience-gateway, another service"
    })
    void oneLineExitCodeThreeAndTheCacheAsItWas(String fault, String said) throws Exception {
        Program program = new Program(home);
        String[] few = {"--customers", "3", "--days", "40", "--today", "2026-06-24"};
        try (Simulation simulation = Simulation.of(home, few)) {
            assertThat(program.run("sync", "--base-url", simulation.address()).code())
                    .isZero();
        }
        Map<String, String> before = cache();
        assertThat(before).isNotEmpty();

        Program.Ended sync;
        String[] all =
                Stream.concat(Stream.of(few), Stream.of("--faults", fault)).toArray(String[]::new);
        try (Simulation simulation = Simulation.of(home, all)) {
            sync = program.run("sync", "--base-url", simulation.address());
        }

        assertThat(sync.code()).isEqualTo(3);
        assertThat(sync.err().lines()).singleElement().asString().contains(said);
        assertThat(cache()).isEqualTo(before);
    }

    /** Names and bytes of what is kept of partners. */
    private Map<String, String> cache() throws Exception {
        try (Stream<Path> all = Files.walk(home.resolve("partners"))) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> home.relativize(file).toString(), RefusedTokenTest::hash));
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
