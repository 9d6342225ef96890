package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** After a full session at the loudest level no file holds a secret, and no line of the log a customer's name. */
class SecretsTest {
    private static final String HANDED_IN = "handed-in-7d1f0a52-95c1-4b7e-8a30-c0ffee000001";

    @TempDir
    Path home;

    @TempDir
    Path exports;

    @Test
    void noFileOfAFullSessionHoldsASecret() throws Exception {
        Set<String> secrets;
        Set<String> names;
        StringBuilder said = new StringBuilder();
        try (Entrance entrance = new Entrance(home, true)) {
            said.append(ok(entrance.signIn()));
            said.append(ok(entrance.run("sync")));
            said.append(ok(entrance.run(Optional.of(entrance.token()), "sync", "--dataset", "activity")));
            said.append(entrance.run(Optional.of(HANDED_IN), "sync").err());
            names = names(entrance.run("query", "--dataset", "subscriptions", "--group-by", "customerName"));
            ok(entrance.run("kpi", "--tab", "subscriptions"));
            for (String ending : List.of("xlsx", "csv", "png")) {
                Path file = exports.resolve("subscriptions." + ending);
                ok(entrance.run("export", "--tab", "subscriptions", "--out", file.toString()));
                assertThat(file).isNotEmptyFile();
            }
            ok(entrance.run("sign-in", "--device-code"));
            entrance.authority().answers().revokeAccessTokens();
            said.append(entrance.run("sync", "--dataset", "subscriptions").err());
            entrance.authority().answers().revokeRefreshTokens();
            entrance.authority().answers().refuseTokens("invalid_grant", 50173);
            said.append(entrance.run("sync", "--dataset", "subscriptions").err());
            said.append(entrance.signIn().err());
            assertThat(entrance.keyStore().values())
                    .as("the key store does hold them, so the search below can find something")
                    .anyMatch(kept -> contains(
                            kept.getBytes(StandardCharsets.UTF_8),
                            entrance.authority().secrets()));
            said.append(ok(entrance.run("sign-out")));
            secrets = new TreeSet<>(entrance.authority().secrets());
            secrets.add(HANDED_IN);
        }
        assertThat(kinds(secrets)).contains("access", "refresh", "code", "device");
        assertThat(secrets).as("verifiers and identity tokens as well").hasSizeGreaterThan(8);
        assertThat(names).hasSize(5);

        Map<String, byte[]> files = new TreeMap<>();
        files.putAll(files(home));
        files.putAll(files(exports));
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("cache.db"));
        files.forEach(
                (name, bytes) -> assertThat(contains(bytes, secrets)).as(name).isFalse());
        assertThat(contains(said.toString().getBytes(StandardCharsets.UTF_8), secrets))
                .isFalse();

        Map<String, byte[]> logs = files(home.resolve("logs"));
        assertThat(logs).as("the log was on").isNotEmpty();
        logs.forEach(
                (name, bytes) -> assertThat(contains(bytes, names)).as(name).isFalse());
        logs.forEach((name, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("grace@", "AADSTS", "Bearer"));
    }

    private static String ok(Program.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out() + ended.err();
    }

    private static Set<String> names(Program.Ended query) {
        Set<String> names = new TreeSet<>();
        for (JsonNode row : query.json().get("rows")) {
            names.add(row.get("customerName").asString());
        }
        return names;
    }

    private static Set<String> kinds(Set<String> secrets) {
        return secrets.stream().map(secret -> secret.replaceFirst("-.*", "")).collect(Collectors.toSet());
    }

    /** Names and bytes of all files below, and of all entries of those that are packages. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readAllBytes(file));
                if (file.toString().endsWith(".xlsx")) {
                    try (InputStream in = Files.newInputStream(file);
                            ZipInputStream zip = new ZipInputStream(in)) {
                        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                            files.put(file + "!" + entry.getName(), zip.readAllBytes());
                        }
                    }
                }
            }
        }
        return files;
    }

    /** As UTF-8 or as UTF-16 of either order. */
    private static boolean contains(byte[] bytes, Set<String> texts) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> forms = new ArrayList<>();
        for (String text : texts) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                forms.add(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
            }
        }
        return forms.stream().anyMatch(raw::contains);
    }
}
