package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.core.spelling.Spellings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day a subscription was suspended is the one of the sync that saw it; before the first sync nobody knows. */
class SuspensionsTest {
    private static final LocalDate TODAY = day(14);
    private static final Period MARCH = new Period(day(1), TODAY);

    private final InMemoryPast past = new InMemoryPast()
            .then(
                    day(2),
                    state(day(2), row("a", "ACTIVE", null), row("b", "SUSPENDED", null), row("c", "ACTIVE", null)))
            .then(
                    day(5),
                    state(
                            day(5),
                            row("A", "Suspended", null),
                            row("b", "SUSPENDED", null),
                            row("c", "ACTIVE", null),
                            row("d", "SUSPENDED", null)))
            .then(
                    day(9),
                    state(
                            day(9),
                            row("a", "ACTIVE", null),
                            row("b", "DEPROVISIONED", day(8)),
                            row("c", "SUSPENDED", day(9)),
                            row("d", "SUSPENDED", null)))
            .then(
                    day(12),
                    state(
                            day(12),
                            row("a", "SUSPENDED", null),
                            row("b", "DEPROVISIONED", day(8)),
                            row("c", "DEPROVISIONED", day(9)),
                            row("d", "SUSPENDED", null)));

    @Test
    void theDayIsTheOneOfTheSyncThatSawIt() {
        Suspensions known = practice().suspensions();
        assertThat(known.since()).contains(day(2));
        assertThat(known.knownOn(day(2)))
                .as("what stood then was suspended before")
                .isFalse();
        assertThat(known.knownOn(day(3))).isTrue();
        assertThat(known.of("a")).containsExactly(day(5), day(12));
        assertThat(known.of("B")).as("suspended before the first sync").isEmpty();
        assertThat(known.of("c")).containsExactly(day(9));
        assertThat(known.of("d")).containsExactly(day(5));
        assertThat(known.of("nobody")).isEmpty();
        assertThat(known.of(null)).isEmpty();
    }

    @Test
    void theSeriesCountsEachSubscriptionOnceADay() {
        KpiResult result = lost(practice());
        assertThat(values(result, KpiResult.Point.VALUE)).isEqualTo(perDay(Map.of(5, 2L, 8, 1L, 9, 1L, 12, 1L), 1, 12));
        assertThat(values(result, "suspended")).isEqualTo(perDay(Map.of(5, 2L, 9, 1L, 12, 1L), 3, 12));
        assertThat(result.value()).as("suspended is not gone").isEqualByComparingTo("2");
    }

    @Test
    void asOfADayKnowsNothingOfLaterOnes() {
        Practice then = Practice.asOf(past, Datasets.all(), Spellings.NONE, day(10));
        assertThat(then.today()).isEqualTo(day(10));
        assertThat(then.asOf()).contains(day(10));
        assertThat(then.suspensions().of("a")).containsExactly(day(5));
        assertThat(values(lost(then), KpiResult.Point.VALUE)).isEqualTo(perDay(Map.of(5, 2L, 8, 1L, 9, 1L), 1, 9));
        Practice before = Practice.asOf(past, Datasets.all(), Spellings.NONE, day(1));
        assertThat(before.suspensions().since()).isEmpty();
        assertThat(lost(before).state()).isEqualTo(KpiState.NOT_FETCHED);
    }

    @Test
    void filtersHoldForSuspensionsToo() {
        Filter one = new Filter.AnyOf(Subscriptions.ID, List.of("d"));
        KpiResult result = Kpis.byId("usage.deprovisioned-subscriptions")
                .orElseThrow()
                .evaluate(practice(), new Scope(TODAY, MARCH, List.of(one)));
        assertThat(values(result, KpiResult.Point.VALUE)).isEqualTo(perDay(Map.of(5, 1L), 1, 12));
    }

    @Test
    void withoutAPastNothingIsKnownAndTheSeriesIsAsItWas() {
        KpiResult result = lost(Practice.load(past.source(), Datasets.all(), TODAY));
        assertThat(values(result, KpiResult.Point.VALUE)).isEqualTo(perDay(Map.of(8, 1L, 9, 1L), 1, 12));
        assertThat(values(result, "suspended")).isEmpty();
    }

    @Test
    void onlyDaysThatBroughtSomethingAreAskedForChanges() {
        SyncDays days = new SyncDays(past, TODAY);
        assertThat(days.first()).contains(day(2));
        assertThat(days.within(MARCH)).containsExactly(day(2), day(5), day(9), day(12));
        assertThat(days.within(new Period(day(6), day(11)))).containsExactly(day(9));
        assertThat(days.reached(3)).contains(day(9));
        assertThat(days.reached(5)).isEmpty();
        assertThat(days.firstOf(Subscriptions.DATASET)).contains(day(2));
        past.then(day(3), past.source());
        assertThat(new SyncDays(past, TODAY).within(MARCH))
                .as("a clock that went back makes the later sync the last word of earlier days too")
                .containsExactly(day(2), day(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyPastIsReadAsItWasDayByDay(long seed) {
        Random random = new Random(seed);
        InMemoryPast lived = new InMemoryPast();
        Map<LocalDate, Map<String, String>> atEnd = new HashMap<>();
        List<LocalDate> filed = new ArrayList<>();
        for (int d = 1; d <= 14; d++) {
            for (int syncs = random.nextInt(3); syncs > 0; syncs--) {
                Map<String, String> status = new HashMap<>();
                for (int s = 0; s < 12; s++) {
                    if (random.nextInt(5) > 0) {
                        status.put("s" + s, random.nextInt(3) == 0 ? "SUSPENDED" : "ACTIVE");
                    }
                }
                lived.then(
                        day(d),
                        state(
                                day(d),
                                status.entrySet().stream()
                                        .map(each -> row(each.getKey(), each.getValue(), null))
                                        .toArray(Row[]::new)));
                atEnd.put(day(d), status);
                if (!filed.contains(day(d))) {
                    filed.add(day(d));
                }
            }
        }
        Suspensions known = Suspensions.of(lived, TODAY);
        for (int s = 0; s < 12; s++) {
            List<LocalDate> expected = new ArrayList<>();
            for (int i = 1; i < filed.size(); i++) {
                boolean was = "SUSPENDED"
                        .equals(Objects.requireNonNull(atEnd.get(filed.get(i - 1)))
                                .get("s" + s));
                boolean is = "SUSPENDED"
                        .equals(Objects.requireNonNull(atEnd.get(filed.get(i))).get("s" + s));
                if (is && !was) {
                    expected.add(filed.get(i));
                }
            }
            assertThat(known.of("s" + s)).isEqualTo(expected);
        }
    }

    private Practice practice() {
        return Practice.load(past.source(), past, Datasets.all(), Spellings.NONE, TODAY);
    }

    private static KpiResult lost(Practice practice) {
        return Kpis.byId("usage.deprovisioned-subscriptions")
                .orElseThrow()
                .evaluate(practice, new Scope(practice.today(), MARCH, List.of()));
    }

    private static Map<LocalDate, BigDecimal> values(KpiResult result, String name) {
        Map<LocalDate, BigDecimal> values = new HashMap<>();
        result.series().stream()
                .filter(point -> point.values().containsKey(name))
                .forEach(point -> values.put(point.day(), point.values().get(name)));
        return values;
    }

    private static Map<LocalDate, BigDecimal> perDay(Map<Integer, Long> counts, int from, int to) {
        Map<LocalDate, BigDecimal> days = new HashMap<>();
        for (int d = from; d <= to; d++) {
            days.put(day(d), BigDecimal.valueOf(counts.getOrDefault(d, 0L)));
        }
        return days;
    }

    private static InMemorySource state(LocalDate through, Row... rows) {
        return new InMemorySource(through).put(Subscriptions.DATASET, List.of(rows));
    }

    private static Row row(String id, String status, @Nullable LocalDate deprovisioned) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.ID, id)
                .text(Subscriptions.STATUS, status)
                .text(Subscriptions.SUBSCRIPTION_TYPE, "Azure")
                .date(Subscriptions.CREATION_DATE, LocalDate.of(2025, 6, 1).atTime(8, 0))
                .date(Subscriptions.DEPROVISIONED_DATE, deprovisioned == null ? null : deprovisioned.atTime(3, 0))
                .build();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
