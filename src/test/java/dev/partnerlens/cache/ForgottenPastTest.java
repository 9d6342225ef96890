package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Note;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Earlier states lose the rows of who is forgotten and of days that are let go, and nothing else, against plain lists. */
class ForgottenPastTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Period DAYS = new Period(FIRST.minusDays(9), FIRST);
    private static final List<String> CUSTOMERS = List.of("c1-customer", "C1-CUSTOMER", "c2-customer", "c3-customer");

    @TempDir
    Path home;

    static Stream<Dataset> sets() {
        return Stream.of(AzureUsage.DATASET, Activity.DATASET, Subscriptions.DATASET);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyEarlierStateLosesTheCustomer(Dataset dataset) {
        Random random = new Random(3);
        try (Cache cache = cache()) {
            List<List<Row>> states = new ArrayList<>();
            List<Row> rows = rows(dataset, random, 120);
            for (int sync = 0; sync < 4; sync++) {
                rows = changed(dataset, rows, random);
                store(cache, dataset, FIRST.plusDays(sync), rows);
                states.add(Stored.rows(cache, dataset));
            }
            try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                assertThat(cleaner.forget("c1-customer", 0)).isPositive();
                cleaner.compact();
            }
            for (int sync = 0; sync < 4; sync++) {
                assertThat(Stored.rows(cache.past().asOf(FIRST.plusDays(sync)), dataset))
                        .as("sync " + sync)
                        .containsExactlyInAnyOrderElementsOf(without(dataset, states.get(sync)));
            }
            List<Row> next = changed(dataset, rows, random);
            long left = store(cache, dataset, FIRST.plusDays(4), next);
            assertThat(left).isEqualTo(next.size() - without(dataset, next).size());
            assertThat(Stored.rows(cache, dataset)).containsExactlyInAnyOrderElementsOf(without(dataset, next));
            for (int sync = 0; sync < 4; sync++) {
                assertThat(Stored.rows(cache.past().asOf(FIRST.plusDays(sync)), dataset))
                        .as("sync " + sync + " after another")
                        .containsExactlyInAnyOrderElementsOf(without(dataset, states.get(sync)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void earlierStatesLoseTheDaysThatAreLetGo(Dataset dataset) {
        Random random = new Random(5);
        LocalDate limit = FIRST.minusDays(4);
        boolean standing = dataset == Subscriptions.DATASET;
        try (Cache cache = cache()) {
            List<List<Row>> states = new ArrayList<>();
            List<Row> rows = rows(dataset, random, 120);
            for (int sync = 0; sync < 4; sync++) {
                rows = changed(dataset, rows, random);
                store(cache, dataset, FIRST.plusDays(sync), rows);
                states.add(Stored.rows(cache, dataset));
            }
            try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                assertThat(cleaner.letGo(dataset, standing ? FIRST.plusDays(2) : limit))
                        .isPositive();
            }
            for (int sync = 0; sync < 4; sync++) {
                var then = cache.past().asOf(FIRST.plusDays(sync));
                if (standing && sync == 0) {
                    assertThat(then.freshness(dataset).standing()).isEqualTo(Standing.NOT_FETCHED);
                } else {
                    assertThat(Stored.rows(then, dataset))
                            .as("sync " + sync)
                            .containsExactlyInAnyOrderElementsOf(
                                    standing
                                            ? states.get(sync)
                                            : states.get(sync).stream()
                                                    .filter(row -> !day(row).isBefore(limit))
                                                    .toList());
                }
                if (!standing) {
                    assertThat(then.freshness(dataset).covered().getFirst().from())
                            .isEqualTo(limit);
                }
            }
        }
    }

    @Test
    void whoIsTakenBackIsFetchedAgain() {
        Dataset dataset = AzureUsage.DATASET;
        try (Cache cache = cache()) {
            store(cache, dataset, FIRST.plusDays(300), rows(dataset, new Random(1), 50));
            try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                cleaner.forget("c1-customer", 0);
                assertThat(cleaner.takeBack("C1-Customer")).isTrue();
                assertThat(cleaner.takeBack("c1-customer")).isFalse();
            }
            try (CacheWriter writer = cache.write(FIRST.plusDays(301))) {
                assertThat(writer.windows(dataset))
                        .singleElement()
                        .satisfies(window -> assertThat(window.filed()).isEqualTo(DAYS.to()));
            }
            assertThat(cache.freshness(dataset).covered()).containsExactly(DAYS);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsForgottenStaysSoWhenTheCacheIsLost(boolean damaged) throws IOException {
        Dataset dataset = AzureUsage.DATASET;
        List<Row> rows = rows(dataset, new Random(1), 50);
        List<Row> left = without(dataset, rows);
        assertThat(left.size()).isLessThan(rows.size());
        Path file = home.resolve("cache.db");
        for (boolean undo : List.of(false, true)) {
            try (Cache cache = cache()) {
                store(cache, dataset, FIRST, rows);
                try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                    if (undo) {
                        assertThat(cleaner.takeBack("c1-customer")).isTrue();
                    } else {
                        cleaner.forget("c1-customer", 0);
                    }
                }
            }
            if (damaged) {
                byte[] bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, 100, bytes.length, (byte) 7);
                Files.write(file, bytes);
            } else {
                Files.delete(file);
            }
            try (Cache cache = cache()) {
                store(cache, dataset, FIRST, rows);
                assertThat(Stored.rows(cache, dataset)).hasSameSizeAs(undo ? rows : left);
            }
        }
    }

    @Test
    void cachesThatWereSetAsideGoWithTheCustomer() throws IOException {
        try (Cache cache = cache()) {
            store(cache, AzureUsage.DATASET, FIRST, rows(AzureUsage.DATASET, new Random(1), 50));
            for (String part : List.of("", "-wal", "-shm")) {
                Files.createFile(home.resolve("cache.damaged-20260301-080000-2.db" + part));
            }
            try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                cleaner.forget("c1-customer", 0);
            }
        }
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("damaged"))
                    .contains("cache.db");
        }
    }

    @Test
    void notesAndSpellingsGoWhateverTheLettersOfTheName() {
        UserData user = new UserData(home.resolve("user.db"));
        Partner partner = Partner.LOCAL;
        Note note = new Note(0, Optional.empty(), Optional.of("ÉCOLE SUPÉRIEURE"), "call", Instant.EPOCH);
        user.writings(partner).put(note);
        user.writings(partner).put(new Note(0, Optional.empty(), Optional.of("customer:ÉC1"), "them", Instant.EPOCH));
        user.writings(partner).put(new Note(0, Optional.empty(), Optional.empty(), "mine", Instant.EPOCH));
        SpellingBook book = new SpellingBook(home.resolve("user.db"), partner);
        book.group(Subscriptions.DATASET, Subscriptions.CUSTOMER_NAME, List.of("Ecole"), "École Supérieure");
        int removed = user.forgetCustomer(partner, "éc1", Set.of("école supérieure"));
        assertThat(removed).isEqualTo(3);
        assertThat(user.writings(partner).notes()).extracting(Note::text).containsExactly("mine");
    }

    private Cache cache() {
        return new Cache(home.resolve("cache.db"), InstantSource.system());
    }

    private static long store(Cache cache, Dataset dataset, LocalDate filed, List<Row> rows) {
        try (CacheWriter writer = cache.write(filed)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            Fetched fetched = new Fetched(rows.size(), 0, OptionalLong.empty());
            if (dataset == Subscriptions.DATASET) {
                writer.replaceStanding(staging, fetched);
            } else {
                writer.replaceDays(staging, DAYS, fetched);
            }
            return staging.leftOut();
        }
    }

    private static List<Row> rows(Dataset dataset, Random random, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(dataset, random));
        }
        return rows;
    }

    private static Row row(Dataset dataset, Random random) {
        String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        Row.Builder row = Row.builder(dataset)
                .text(dataset.meaning(Meaning.CUSTOMER_ID).orElseThrow(), customer)
                .text(dataset.meaning(Meaning.CUSTOMER_NAME).orElseThrow(), "N-" + customer.toLowerCase(Locale.ROOT))
                .date(dataset.date(), DAYS.from().plusDays(random.nextInt(10)).atStartOfDay());
        if (dataset == AzureUsage.DATASET) {
            row.number(AzureUsage.QUANTITY, java.math.BigDecimal.valueOf(random.nextInt(5)));
        }
        return row.build();
    }

    /** Some rows go, some come, the order stays by day. */
    private static List<Row> changed(Dataset dataset, List<Row> rows, Random random) {
        List<Row> changed = new ArrayList<>();
        for (Row row : rows) {
            if (random.nextInt(5) > 0) {
                changed.add(row);
            }
            if (random.nextInt(5) == 0) {
                changed.add(row(dataset, random));
            }
        }
        return changed;
    }

    private static List<Row> without(Dataset dataset, List<Row> rows) {
        var id = dataset.meaning(Meaning.CUSTOMER_ID).orElseThrow();
        return rows.stream()
                .filter(row -> !"c1-customer".equalsIgnoreCase(row.text(id)))
                .toList();
    }

    private static LocalDate day(Row row) {
        return Objects.requireNonNull(row.date(row.dataset().date())).toLocalDate();
    }
}
