package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Change;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.Spell;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets that arrive as they stand now, on earlier days and from one to the other, against snapshots kept aside. */
class StandingPastTest {
    private static final LocalDate START = LocalDate.of(2026, 7, 1);
    private static final Period DAYS = new Period(START.minusDays(3), START);

    @TempDir
    Path home;

    private record Snapshot(LocalDate filed, List<Row> rows, Freshness told) {}

    static Stream<Dataset> standing() {
        return Datasets.all().stream().filter(dataset -> dataset.arrival() == Arrival.AS_NOW);
    }

    @ParameterizedTest
    @MethodSource("standing")
    void everyEarlierStateAndTheWayBetweenTwo(Dataset dataset) {
        Random random = new Random(dataset.id().hashCode());
        AtomicLong now = new AtomicLong(Instant.parse("2026-07-01T00:00:00Z").toEpochMilli());
        Source source = new Source(dataset, random);
        List<Snapshot> snapshots = new ArrayList<>();
        LocalDate filed = START;
        try (Cache cache = new Cache(home.resolve("cache.db"), () -> Instant.ofEpochMilli(now.get()))) {
            for (int sync = 0; sync < 14; sync++) {
                now.addAndGet(1000);
                source.change();
                store(cache, filed, source.rows);
                snapshots.add(new Snapshot(filed, List.copyOf(source.rows), cache.freshness(dataset)));
                // The clock may go back.
                filed = filed.plusDays(random.nextInt(4) - 1L);
            }
            Past past = cache.past();
            assertThat(past.now()).isEqualTo(snapshots.size());
            for (LocalDate day = START.minusDays(8); day.isBefore(START.plusDays(50)); day = day.plusDays(1)) {
                check(past, dataset, snapshots, day);
            }
            checkSpells(past, dataset, snapshots);
            for (int after = 0; after <= snapshots.size(); after++) {
                for (int upTo = 0; upTo <= snapshots.size(); upTo++) {
                    List<Change> changes = past.changes(dataset, after, upTo);
                    if (after == 0 || upTo == 0) {
                        assertThat(changes).isEmpty();
                    } else {
                        checkChanges(
                                dataset,
                                snapshots.get(after - 1).rows(),
                                snapshots.get(upTo - 1).rows(),
                                changes);
                    }
                }
            }
        }
    }

    /** Who held which value at which moment, and still does. */
    private static void checkSpells(Past past, Dataset dataset, List<Snapshot> snapshots) {
        TextField field = dataset.identity().getLast();
        Set<String> values = snapshots.stream()
                .flatMap(snapshot -> snapshot.rows().stream())
                .flatMap(row -> Stream.ofNullable(row.text(field)))
                .limit(5)
                .collect(Collectors.toSet());
        for (String value : values) {
            List<Spell> spells = past.spells(dataset, field, value, field);
            for (int moment = 1; moment <= snapshots.size(); moment++) {
                long at = moment;
                assertThat(spells.stream().filter(spell -> spell.contains(at)).count())
                        .as("%s at %s", value, moment)
                        .isEqualTo(snapshots.get(moment - 1).rows().stream()
                                .flatMap(row -> Stream.ofNullable(row.text(field)))
                                .filter(own -> field.same(own, value))
                                .count());
            }
        }
    }

    private static void check(Past past, Dataset dataset, List<Snapshot> snapshots, LocalDate day) {
        int moment = 0;
        for (int i = 0; i < snapshots.size(); i++) {
            moment = snapshots.get(i).filed().isAfter(day) ? moment : i + 1;
        }
        CodedSource then = past.asOf(day);
        assertThat(past.at(day)).isEqualTo(moment);
        if (moment == 0) {
            assertThat(Stored.rows(then, dataset)).isEmpty();
            assertThat(then.freshness(dataset).standing()).isEqualTo(Standing.NOT_FETCHED);
            assertThat(then.freshness(dataset).covered()).isEmpty();
            return;
        }
        Snapshot snapshot = snapshots.get(moment - 1);
        List<Row> rows = Stored.rows(then, dataset);
        assertThat(rows).as("as of %s", day).containsExactlyInAnyOrderElementsOf(snapshot.rows());
        assertThat(rows).isEqualTo(RoundTripTest.inOrder(dataset, rows));
        if (moment == snapshots.size()) {
            assertThat(rows).isEqualTo(RoundTripTest.inOrder(dataset, snapshot.rows()));
        }
        assertThat(then.freshness(dataset)).isEqualTo(snapshot.told());
    }

    /** Applied to the earlier state they give the later one, and nothing is told in two pieces that is one. */
    private static void checkChanges(Dataset dataset, List<Row> before, List<Row> now, List<Change> changes) {
        List<Row> applied = new ArrayList<>(before);
        List<Row> left = minus(before, now);
        List<Row> come = minus(now, before);
        Map<String, Integer> namedBefore = named(dataset, before);
        Map<String, Integer> namedNow = named(dataset, now);
        for (Change change : changes) {
            assertThat(change.dataset()).isSameAs(dataset);
            switch (change) {
                case Change.New(var _, Row row) -> {
                    applied.add(row);
                    assertThat(come.remove(row)).as("%s is new", row).isTrue();
                    assertThat(names(dataset, row, namedBefore) && names(dataset, row, namedNow))
                            .as("could be told as altered")
                            .isFalse();
                }
                case Change.Gone(var _, Row row) -> {
                    assertThat(applied.remove(row)).isTrue();
                    assertThat(left.remove(row)).isTrue();
                }
                case Change.Altered(var _, Row old, Row row) -> {
                    assertThat(applied.remove(old)).isTrue();
                    applied.add(row);
                    assertThat(left.remove(old) && come.remove(row)).isTrue();
                    assertThat(names(dataset, old, namedBefore) && names(dataset, row, namedNow))
                            .isTrue();
                    assertThat(name(dataset, old)).isEqualTo(name(dataset, row));
                }
            }
        }
        assertThat(applied).containsExactlyInAnyOrderElementsOf(now);
        assertThat(left).isEmpty();
        assertThat(come).isEmpty();
    }

    private static boolean names(Dataset dataset, Row row, Map<String, Integer> counted) {
        return counted.getOrDefault(name(dataset, row), 0) == 1;
    }

    private static Map<String, Integer> named(Dataset dataset, List<Row> rows) {
        Map<String, Integer> counted = new HashMap<>();
        rows.stream()
                .map(row -> name(dataset, row))
                .filter(name -> !name.isEmpty())
                .forEach(name -> counted.merge(name, 1, Integer::sum));
        return counted;
    }

    /** Empty for a row that names nothing, as one of its ids is missing. */
    private static String name(Dataset dataset, Row row) {
        StringBuilder name = new StringBuilder();
        for (TextField field : dataset.identity()) {
            String text = row.text(field);
            if (field.kind() == TextField.Kind.ID && (text == null || text.isEmpty())) {
                return "";
            }
            name.append('|').append(text == null ? "-" : "=" + (field.exact() ? text : text.toLowerCase(Locale.ROOT)));
        }
        return name.toString();
    }

    private static List<Row> minus(List<Row> rows, List<Row> others) {
        List<Row> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    /** Rows of a source that change: some come, go, come again, are told otherwise, twice, in other letters or order. */
    private static final class Source {
        private final Dataset dataset;
        private final Random random;
        private final OddRows odd;
        private final List<Row> rows;
        private final List<Row> gone = new ArrayList<>();

        private Source(Dataset dataset, Random random) {
            this.dataset = dataset;
            this.random = random;
            this.odd = new OddRows(random.nextInt(), dataset, DAYS);
            this.rows = new ArrayList<>(odd.rows(60));
        }

        void change() {
            for (int change = random.nextInt(15); change > 0; change--) {
                int at = random.nextInt(rows.size());
                switch (random.nextInt(7)) {
                    case 0 -> gone.add(rows.remove(at));
                    case 1 -> rows.add(at, odd.rows(1).getFirst());
                    case 2 -> rows.add(at, rows.get(random.nextInt(rows.size())));
                    case 3 -> rows.add(at, rows.remove(random.nextInt(rows.size())));
                    case 4 -> {
                        if (!gone.isEmpty()) {
                            rows.add(at, gone.remove(random.nextInt(gone.size())));
                        }
                    }
                    case 5 -> rows.set(at, otherwise(rows.get(at), true));
                    default -> rows.set(at, otherwise(rows.get(at), false));
                }
            }
        }

        /** The same thing told otherwise, or the same words in other letters. */
        private Row otherwise(Row row, boolean identity) {
            Row.Builder other = Row.builder(dataset);
            Row drawn = odd.rows(1).getFirst();
            List<Field> fields = dataset.fields();
            int changed = random.nextInt(fields.size());
            for (int i = 0; i < fields.size(); i++) {
                boolean own = fields.get(i) instanceof TextField text
                        && dataset.identity().contains(text);
                if (own && identity && row.value(i) instanceof String text) {
                    other.value(i, text.toUpperCase(Locale.ROOT));
                } else {
                    other.value(i, i == changed && !own ? drawn.value(i) : row.value(i));
                }
            }
            return other.build();
        }
    }

    @Test
    void aSyncUnderWayIsNoMomentYet() {
        Dataset dataset = Subscriptions.DATASET;
        Row row = Row.builder(dataset).text(Subscriptions.ID, "a").build();
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            assertThat(cache.past().now()).isZero();
            assertThat(cache.past().at(START)).isZero();
            store(cache, START, List.of(row));
            try (CacheWriter writer = cache.write(START)) {
                Staging staging = writer.stage(dataset);
                staging.add(Stored.page(dataset, List.of(row, row)));
                writer.replaceStanding(staging, new Fetched(2, 0, OptionalLong.empty()));

                // What it has stored is seen, and is told as changed once more when it has ended.
                assertThat(cache.past().now()).isEqualTo(1);
                assertThat(Stored.rows(cache.past().asOf(START), dataset)).hasSize(2);
            }
            assertThat(cache.past().now()).isEqualTo(2);
        }
    }

    @Test
    void theVersionOfAnEarlierDayStays() {
        Dataset dataset = Subscriptions.DATASET;
        List<Row> none = List.of();
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            store(cache, START, Subscriptions.DATASET, none);
            CodedSource then = cache.past().asOf(START);
            CodedSource today = cache.past().asOf(START.plusDays(1));
            List<Long> versions = new ArrayList<>(List.of(then.version()));
            try (CacheWriter writer = cache.write(START.plusDays(1))) {
                List<Long> during = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    Staging staging = writer.stage(dataset);
                    staging.add(Stored.page(
                            dataset,
                            List.of(Row.builder(dataset)
                                    .number(Subscriptions.LICENSE_COUNT, BigDecimal.valueOf(i))
                                    .build())));
                    writer.replaceStanding(staging, new Fetched(1, 0, OptionalLong.empty()));
                    versions.add(then.version());
                    during.add(today.version());
                }
                assertThat(during).isSorted().doesNotHaveDuplicates();
            }
            assertThat(versions).containsOnly(then.version());
            long before = then.version();
            try (CacheWriter writer = cache.write(START.plusDays(2))) {
                writer.forgetEverything();
            }
            assertThat(then.version()).isGreaterThan(before);
            assertThat(then.freshness(dataset).standing()).isEqualTo(Standing.NOT_FETCHED);
            assertThat(cache.past().changes(dataset, 1, 2)).isEmpty();
        }
    }

    @Test
    void factsByDateDoNotChange() {
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            assertThatThrownBy(() -> cache.past().changes(AzureUsage.DATASET, 1, 2))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void store(Cache cache, LocalDate filed, List<Row> rows) {
        store(cache, filed, Objects.requireNonNull(rows.getFirst()).dataset(), rows);
    }

    private static void store(Cache cache, LocalDate filed, Dataset dataset, List<Row> rows) {
        try (CacheWriter writer = cache.write(filed)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            writer.replaceStanding(staging, new Fetched(rows.size(), 0, OptionalLong.of(rows.size())));
            writer.succeeded(dataset);
        }
    }
}
