package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts by date as they were known on earlier days, against whole snapshots kept aside after each sync. */
class DatedPastTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;

    @TempDir
    Path home;

    /** What a sync left behind. */
    private record Snapshot(LocalDate filed, List<Row> rows, Set<LocalDate> covered, Freshness told) {}

    record Course(Dataset dataset, int seed, boolean clockGoesBack) {}

    static Stream<Course> courses() {
        return Stream.of(AzureUsage.DATASET, ProfileSearch.DATASET, Activity.DATASET)
                .flatMap(dataset -> IntStream.range(0, 6).mapToObj(seed -> new Course(dataset, seed, seed % 2 == 1)));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void everyEarlierDayAnswersAsItDidThen(Course course) {
        Random random = new Random(course.seed());
        Model model = new Model(course.dataset(), random);
        AtomicLong now = new AtomicLong(Instant.parse("2026-02-01T00:00:00Z").toEpochMilli());
        List<Snapshot> snapshots = new ArrayList<>();
        LocalDate filed = START.plusDays(DAYS / 2);
        try (Cache cache = new Cache(home.resolve("cache.db"), () -> Instant.ofEpochMilli(now.get()))) {
            for (int sync = 0; sync < 25; sync++) {
                now.addAndGet(1000);
                try (CacheWriter writer = cache.write(filed)) {
                    for (int windows = random.nextInt(4); windows >= 0; windows--) {
                        model.store(writer, filed);
                    }
                    writer.succeeded(course.dataset());
                }
                snapshots.add(new Snapshot(filed, model.rows(), model.covered(), cache.freshness(course.dataset())));
                assertThat(Stored.rows(cache, course.dataset())).isEqualTo(model.rows());
                filed = filed.plusDays(random.nextInt(3) - (course.clockGoesBack() ? 1 : 0));
            }
            LocalDate last = filed;
            for (LocalDate day = START; !day.isAfter(last.plusDays(2)); day = day.plusDays(1)) {
                check(cache, course, snapshots, day);
            }
        }
    }

    private static void check(Cache cache, Course course, List<Snapshot> snapshots, LocalDate day) {
        int moment = 0;
        for (int i = 0; i < snapshots.size(); i++) {
            moment = snapshots.get(i).filed().isAfter(day) ? moment : i + 1;
        }
        CodedSource then = cache.past().asOf(day);
        assertThat(cache.past().at(day)).as("moment of %s", day).isEqualTo(moment);
        if (moment == 0) {
            assertThat(Stored.rows(then, course.dataset())).isEmpty();
            assertThat(then.freshness(course.dataset()).standing()).isEqualTo(Standing.NOT_FETCHED);
            assertThat(then.freshness(course.dataset()).rows()).isZero();
            return;
        }
        Snapshot snapshot = snapshots.get(moment - 1);
        List<Row> rows = Stored.rows(then, course.dataset());
        assertThat(rows).as("as of %s", day).containsExactlyInAnyOrderElementsOf(snapshot.rows());
        assertThat(rows).isEqualTo(RoundTripTest.inOrder(course.dataset(), rows));
        if (moment == snapshots.size()) {
            assertThat(rows).isEqualTo(snapshot.rows());
        }
        Freshness told = then.freshness(course.dataset());
        assertThat(told.rows()).isEqualTo(rows.size());
        if (course.clockGoesBack()) {
            // The clock may have gone back behind days that are over: what a sync tells then is less than is known.
            assertThat(days(told))
                    .isSubsetOf(snapshot.covered())
                    .containsAll(days(snapshot.told()).stream()
                            .filter(each -> !each.isAfter(day))
                            .toList());
        } else {
            // A window that fell into doubt later counts as doubtful from its beginning.
            assertThat(told.disputed() || !snapshot.told().disputed()).isTrue();
            assertThat(told)
                    .usingRecursiveComparison()
                    .ignoringFields("disputed")
                    .isEqualTo(snapshot.told());
        }
    }

    private static List<LocalDate> days(Freshness freshness) {
        return freshness.covered().stream()
                .flatMap(period -> period.from().datesUntil(period.to().plusDays(1)))
                .toList();
    }

    /** The rows of the source by day, and which days were whole when they came. */
    private static final class Model {
        private final Dataset dataset;
        private final Random random;
        private final OddRows odd;
        private final Map<LocalDate, List<Row>> byDay = new TreeMap<>();
        private final TreeSet<LocalDate> covered = new TreeSet<>();

        private Model(Dataset dataset, Random random) {
            this.dataset = dataset;
            this.random = random;
            this.odd = new OddRows(random.nextInt(), dataset, new Period(START, START.plusDays(DAYS)));
        }

        /** A window of random days, with the stored rows somewhat changed. */
        void store(CacheWriter writer, LocalDate filed) {
            LocalDate from = START.plusDays(random.nextInt(DAYS));
            Period days = new Period(from, from.plusDays(random.nextInt(8)));
            List<Row> rows = new ArrayList<>();
            byDay.forEach((day, own) -> {
                if (days.contains(day)) {
                    rows.addAll(own);
                }
            });
            for (int change = random.nextInt(12); change > 0; change--) {
                change(rows);
            }
            rows.removeIf(row -> !days.contains(day(row)));
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            boolean kept = rows.isEmpty()
                    && byDay.entrySet().stream()
                            .anyMatch(day -> days.contains(day.getKey())
                                    && !day.getValue().isEmpty());
            long told = random.nextInt(10) == 0 ? rows.size() + 1 : rows.size();
            writer.replaceDays(staging, days, new Fetched(rows.size(), 0, OptionalLong.of(told)));
            if (kept) {
                return;
            }
            List<Row> inOrder = RoundTripTest.inOrder(dataset, rows);
            days.from().datesUntil(days.to().plusDays(1)).forEach(day -> {
                byDay.put(
                        day,
                        inOrder.stream().filter(row -> day(row).equals(day)).toList());
                if (!day.isAfter(filed)) {
                    covered.add(day);
                }
            });
        }

        private void change(List<Row> rows) {
            int at = rows.isEmpty() ? 0 : random.nextInt(rows.size());
            switch (rows.isEmpty() ? 0 : random.nextInt(5)) {
                case 0, 1 -> rows.addAll(at, odd.rows(1 + random.nextInt(10)));
                case 2 -> rows.remove(at);
                case 3 -> rows.add(at, rows.get(random.nextInt(rows.size())));
                default -> rows.add(at, rows.remove(random.nextInt(rows.size())));
            }
        }

        private LocalDate day(Row row) {
            return Objects.requireNonNull(row.date(dataset.date())).toLocalDate();
        }

        List<Row> rows() {
            return byDay.values().stream().flatMap(List::stream).toList();
        }

        Set<LocalDate> covered() {
            return new TreeSet<>(covered);
        }
    }
}
