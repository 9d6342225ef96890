package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Note;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.SavedView;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.PartnerStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten is gone from every byte of the home, and nothing else is. */
class ForgetTest {
    @TempDir
    Path folder;

    private Path home = Path.of(".");
    private Program program = new Program(home);

    @BeforeEach
    void aHome() {
        home = folder.resolve("home");
        program = new Program(home);
    }

    @Test
    void aForgottenCustomerIsInNoFileAndStaysOut() {
        try (Simulation service = simulation()) {
            sync(service);
            Map<Dataset, List<Row>> before = rows();
            Row any = first(before);
            String id = Objects.requireNonNull(any.text(Subscriptions.CUSTOMER_TENANT_ID));
            String name = Objects.requireNonNull(any.text(Subscriptions.CUSTOMER_NAME));
            String subscription = Objects.requireNonNull(any.text(Subscriptions.ID));
            assertThat(Traces.of(id, home)).isNotEmpty();
            assertThat(Traces.of(name, home)).isNotEmpty();

            assertThat(ok("forget", "--customer", id.toUpperCase(Locale.ROOT), "--yes"))
                    .contains("Forgotten");
            gone(id, name, subscription);
            Map<Dataset, List<Row>> others = without(before, id, name);
            same(others);

            String told = sync(service);
            assertThat(told).contains("of forgotten customers left out.");
            gone(id, name, subscription);
            same(others);
            sync(service, "--from", "2026-05-01");
            gone(id, name, subscription);

            assertThat(ok("forget", "--undo", "--customer", id)).contains("no longer left out");
            assertThat(sync(service)).doesNotContain("left out");
            same(before);
            assertThat(ok("forget", "--undo", "--customer", id)).contains("was not forgotten");
        }
    }

    @Test
    void notesOnTheCustomerGoAndViewsThatNameItAreTold() {
        try (Simulation service = simulation()) {
            sync(service);
            Row any = first(rows());
            String id = Objects.requireNonNull(any.text(Subscriptions.CUSTOMER_TENANT_ID));
            try (PartnerStores stores = new PartnerStores(home)) {
                var writings = stores.writings(Partner.LOCAL);
                writings.put(note(Optional.of(Note.customer(id)), "call them"));
                writings.put(note(Optional.of("usage"), "a peak"));
                writings.put(new SavedView("theirs", "{\"customerTenantId\":\"" + id + "\"}"));
                writings.put(new SavedView("mine", "{}"));
            }
            String said = ok("forget", "--customer", id, "--yes");
            assertThat(said).contains("1 note removed").contains("still name the customer: theirs");
            try (PartnerStores stores = new PartnerStores(home)) {
                var writings = stores.writings(Partner.LOCAL);
                assertThat(writings.notes()).extracting(Note::text).containsExactly("a peak");
                assertThat(writings.views()).extracting(SavedView::name).containsExactly("mine", "theirs");
            }
        }
    }

    @Test
    void besideAnOpenLookTheCustomerIsForgottenAndWhatIsStillHeldIsTold() throws SQLException {
        try (Simulation service = simulation()) {
            sync(service);
            Row any = first(rows());
            String id = Objects.requireNonNull(any.text(Subscriptions.CUSTOMER_TENANT_ID));
            String name = Objects.requireNonNull(any.text(Subscriptions.CUSTOMER_NAME));
            Path file = home.resolve("partners").resolve("local").resolve("cache.db");
            try (Connection window = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                    Statement look = window.createStatement()) {
                look.execute("BEGIN");
                look.executeQuery("SELECT COUNT(*) FROM text").close();
                assertThat(ok("forget", "--customer", id, "--yes"))
                        .contains("Forgotten")
                        .contains("Another window still holds");
                look.execute("COMMIT");
                assertThat(ok("forget", "--customer", id, "--yes")).doesNotContain("Another window");
                gone(id, name);
            }
        }
    }

    @Test
    void onlyWhoIsKnownIsForgottenAndOnlyAfterAYes() {
        try (Simulation service = simulation()) {
            sync(service);
            Map<Dataset, List<Row>> before = rows();
            Row any = first(before);
            String id = Objects.requireNonNull(any.text(Subscriptions.CUSTOMER_TENANT_ID));
            assertThat(program.run("forget", "--customer", "nobody", "--yes").code())
                    .isEqualTo(1);
            assertThat(program.run("forget", "--customer", id).code()).isEqualTo(2);
            assertThat(program.run("forget").code()).isEqualTo(2);
            assertThat(program.run("forget", "--partner", "local", "--undo").code())
                    .isEqualTo(2);
            assertThat(program.run("forget", "--partner", "nobody", "--yes").code())
                    .isEqualTo(1);
            same(before);
        }
    }

    @Test
    void aForgottenPartnerLeavesNoByteAndNoOtherIsTouched() {
        try (Simulation service = simulation()) {
            sync(service);
            ok("sync", "--partner", "zebra-crossing", "--base-url", service.address());
            ok("retention", "--partner", "zebra-crossing", "--dataset", "search", "--months", "12");
            Map<Dataset, List<Row>> other = rows();
            assertThat(Traces.of("zebra-crossing", home)).isNotEmpty();

            assertThat(ok("forget", "--partner", "zebra-crossing", "--yes")).contains("forgotten");
            assertThat(Traces.of("zebra-crossing", home)).isEmpty();
            assertThat(ok("partners")).contains("local").doesNotContain("zebra");
            same(other);
            assertThat(program.run("forget", "--partner", "zebra-crossing", "--yes")
                            .code())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPartnerWhoseCacheSomebodyReadsIsLeftAsItIs() {
        try (Simulation service = simulation()) {
            sync(service);
            try (Cache window = cache()) {
                assertThat(window.version()).isPositive();
                Program.Ended ended = program.run("forget", "--partner", "local", "--yes");
                assertThat(ended.code()).isEqualTo(1);
                assertThat(ended.err()).contains("another window");
                assertThat(window.version()).isPositive();
            }
            ok("forget", "--partner", "local", "--yes");
            assertThat(Files.exists(home.resolve("partners").resolve("local"))).isFalse();
        }
    }

    @Test
    void forgettingThatBrokeOffIsEndedByTheNextTry() throws Exception {
        try (Simulation service = simulation()) {
            sync(service);
        }
        // As if the process had died once the cache was gone.
        Path partner = home.resolve("partners").resolve("local");
        Files.delete(partner.resolve("cache.db"));
        ok("forget", "--partner", "local", "--yes");
        assertThat(Files.exists(partner)).isFalse();
        assertThat(Traces.of("local", home)).isEmpty();
    }

    private static Row first(Map<Dataset, List<Row>> rows) {
        return rows.getOrDefault(Subscriptions.DATASET, List.of()).getFirst();
    }

    private static Note note(Optional<String> subject, String text) {
        return new Note(0, Optional.empty(), subject, text, Instant.EPOCH);
    }

    private void same(Map<Dataset, List<Row>> expected) {
        rows().forEach((dataset, rows) -> assertThat(texts(rows))
                .as(dataset.id())
                .containsExactlyElementsOf(texts(expected.getOrDefault(dataset, List.of()))));
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.dataset().fields().size())
                        .mapToObj(i -> String.valueOf(row.value(i)))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private void gone(String... texts) {
        for (String text : texts) {
            assertThat(Traces.of(text, home)).as(text).isEmpty();
        }
    }

    private Simulation simulation() {
        return Simulation.of(folder.resolve("service"), "--customers", "4", "--days", "60", "--seed", "7");
    }

    private String sync(Simulation service, String... more) {
        String[] all = new String[more.length + 3];
        System.arraycopy(new String[] {"sync", "--base-url", service.address()}, 0, all, 0, 3);
        System.arraycopy(more, 0, all, 3, more.length);
        return ok(all);
    }

    private String ok(String... arguments) {
        Program.Ended ended = program.run(arguments);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out();
    }

    private Cache cache() {
        return new Cache(home.resolve("partners").resolve("local").resolve("cache.db"), InstantSource.system());
    }

    private Map<Dataset, List<Row>> rows() {
        Map<Dataset, List<Row>> rows = new HashMap<>();
        try (Cache cache = cache()) {
            for (Dataset dataset : Datasets.all()) {
                rows.put(dataset, Stored.rows(cache, dataset));
            }
        }
        return rows;
    }

    /** Told apart by the rows' own words alone. */
    private static Map<Dataset, List<Row>> without(Map<Dataset, List<Row>> rows, String id, String name) {
        Map<Dataset, List<Row>> left = new HashMap<>();
        rows.forEach((dataset, all) -> {
            Predicate<Row> theirs = row -> {
                if (dataset.meaning(Meaning.CUSTOMER_ID).isEmpty()) {
                    return dataset.meaning(Meaning.CUSTOMER_NAME)
                            .filter(field -> name.equals(row.text(field)))
                            .isPresent();
                }
                for (int i = 0; i < dataset.fields().size(); i++) {
                    if (row.value(i) instanceof String text
                            && text.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT))) {
                        return true;
                    }
                }
                return false;
            };
            left.put(dataset, all.stream().filter(theirs.negate()).toList());
        });
        return left;
    }
}
