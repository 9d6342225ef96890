package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.StoredWindow;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WindowPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);

    @Test
    void theFirstSyncTakesEveryMonthBackToTheFirstDay() {
        WindowPlan plan = WindowPlan.since(FIRST, TODAY, List.of());

        assertThat(plan.left()).isEqualTo(6);
        assertThat(windows(plan, _ -> 10))
                .containsExactly(
                        period("2026-07-01", "2026-07-15"),
                        period("2026-06-01", "2026-06-30"),
                        period("2026-05-01", "2026-05-31"),
                        period("2026-04-01", "2026-04-30"),
                        period("2026-03-01", "2026-03-31"),
                        period("2026-02-10", "2026-02-28"));
        assertThat(plan.share()).isEqualTo(1);
    }

    @Test
    void windowsFetchedAfterTheySettledAreLeftAlone() {
        List<StoredWindow> stored = List.of(
                window("2026-02-10", "2026-02-28", "2026-07-10"),
                window("2026-03-01", "2026-03-31", "2026-04-02"),
                window("2026-04-01", "2026-04-30", "2026-07-10"),
                window("2026-05-01", "2026-05-31", "2026-07-10"));

        assertThat(windows(WindowPlan.since(FIRST, TODAY, stored), _ -> 10))
                .as("March was fetched too early, May is too recent, June was never fetched")
                .containsExactly(
                        period("2026-07-01", "2026-07-15"),
                        period("2026-06-01", "2026-06-30"),
                        period("2026-05-01", "2026-05-31"),
                        period("2026-03-01", "2026-03-31"));
    }

    @Test
    void sixtyDaysAfterItsEndAWindowIsFinal() {
        LocalDate end = LocalDate.of(2026, 4, 30);
        for (int days = 58; days < 63; days++) {
            LocalDate filed = end.plusDays(days);
            List<StoredWindow> stored = List.of(new StoredWindow(new Period(end.withDayOfMonth(1), end), filed, 1));

            assertThat(WindowPlan.since(end.withDayOfMonth(1), end.plusDays(90), stored)
                            .rest()
                            .getFirst()
                            .from()
                            .isAfter(end))
                    .as("fetched %s days after its end", days)
                    .isEqualTo(days >= 60);
        }
    }

    @Test
    void onlyWhatIsMissingIsFetched() {
        StoredWindow start = window("2026-03-01", "2026-03-10", "2026-07-10");
        StoredWindow middle = window("2026-03-11", "2026-03-11", "2026-07-10");
        StoredWindow end = window("2026-03-12", "2026-04-30", "2026-07-10");
        LocalDate first = LocalDate.of(2026, 3, 1);

        assertThat(windows(WindowPlan.since(first, TODAY, List.of(start, middle, end)), _ -> 1))
                .allMatch(window -> window.from().getMonthValue() >= 5);
        assertThat(windows(WindowPlan.since(first, TODAY, List.of(start, end)), _ -> 1))
                .last()
                .isEqualTo(period("2026-03-11", "2026-03-11"));
        assertThat(windows(WindowPlan.since(FIRST, TODAY, List.of(start, middle, end)), _ -> 1))
                .as("an earlier first day")
                .last()
                .isEqualTo(period("2026-02-10", "2026-02-28"));
    }

    @Test
    void whatAnUnfinishedAttemptOfTheSameDayBroughtIsNotFetchedAgain() {
        StoredWindow july = new StoredWindow(period("2026-07-01", "2026-07-15"), TODAY, 1, true);
        StoredWindow june = new StoredWindow(period("2026-06-01", "2026-06-30"), TODAY, 1, true);
        LocalDate first = LocalDate.of(2026, 5, 1);

        assertThat(windows(WindowPlan.since(first, TODAY, List.of(june, july)), _ -> 1))
                .containsExactly(period("2026-05-01", "2026-05-31"));
        assertThat(windows(WindowPlan.since(first, TODAY.plusDays(1), List.of(june, july)), _ -> 1))
                .as("on the next day they are fetched again")
                .hasSize(3);
    }

    @Test
    void whatWasFiledUnderADayToComeIsNotTrusted() {
        StoredWindow march = window("2026-03-01", "2026-03-31", "2030-01-01");
        StoredWindow later = window("2026-04-01", "2030-01-01", "2030-01-01");
        List<Period> asked = windows(WindowPlan.since(LocalDate.of(2026, 3, 1), TODAY, List.of(march, later)), _ -> 1);

        assertThat(asked).last().isEqualTo(period("2026-03-01", "2026-03-31"));
        assertThat(asked).first().isEqualTo(period("2026-07-01", "2026-07-15"));
    }

    @Test
    void aFirstDayToComeNeedsNothing() {
        WindowPlan plan = WindowPlan.since(TODAY.plusDays(1), TODAY, List.of());
        assertThat(plan.next()).isEmpty();
        assertThat(plan.left()).isZero();
        assertThat(plan.share()).isEqualTo(1);
    }

    @Test
    void windowsShrinkToWeeksAndDaysWithTheVolumeAndGrowAgain() {
        LocalDate dense = LocalDate.of(2026, 6, 15);
        LocalDate denser = LocalDate.of(2026, 5, 25);
        List<Period> asked = windows(
                WindowPlan.since(FIRST, TODAY, List.of()),
                day -> day.isAfter(dense) ? 9_000 : day.isAfter(denser) ? 60_000 : 1_000);

        assertThat(asked).allMatch(window -> window.days() <= 31);
        assertThat(asked)
                .as("half a month of 9,000 a day is more than a window, a week is not")
                .contains(period("2026-06-22", "2026-06-28"));
        assertThat(asked).contains(period("2026-06-03", "2026-06-03"));
        assertThat(asked).last().isEqualTo(period("2026-02-10", "2026-02-28"));
    }

    @Test
    void whatIsStoredTellsTheSizeBeforeAnythingIsFetched() {
        StoredWindow july = new StoredWindow(period("2026-07-01", "2026-07-15"), TODAY.minusDays(1), 15 * 60_000);

        assertThat(WindowPlan.since(july.period().from(), TODAY, List.of(july)).next())
                .contains(Period.day(TODAY));
        assertThat(WindowPlan.named(july.period(), List.of(july)).left()).isEqualTo(15);
    }

    /** Fifty years in windows of a day: looking at each of them for each window would take hours. */
    @Test
    @Timeout(120)
    void manyStoredDaysAreCountedWhileEachIsFetched() {
        LocalDate first = TODAY.minusDays(18_000);
        List<StoredWindow> stored = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusDays(1)) {
            stored.add(new StoredWindow(Period.day(day), day, 150_000));
        }
        WindowPlan plan = WindowPlan.named(new Period(first, TODAY), stored);
        for (int left = 18_001; left > 17_900; left--) {
            assertThat(plan.left()).isEqualTo(left);
            plan.fetched(plan.next().orElseThrow(), 150_000);
        }
    }

    /** Whatever is stored and however many rows there are: every missing day once, no settled one, no large window. */
    @Test
    void everyMissingDayIsFetchedOnce() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LocalDate first = TODAY.minusDays(random.nextInt(500));
            List<StoredWindow> stored = new ArrayList<>();
            LocalDate next = first.minusDays(random.nextInt(40));
            while (next.isBefore(TODAY.plusDays(20))) {
                LocalDate to = next.plusDays(random.nextInt(45));
                if (random.nextBoolean()) {
                    LocalDate filed = to.plusDays(random.nextInt(130) - 10);
                    stored.add(new StoredWindow(
                            new Period(next, to), filed, random.nextInt(900_000), random.nextBoolean()));
                }
                next = to.plusDays(1);
            }
            int perDay = 1 + random.nextInt(120_000);
            Set<LocalDate> expected = new HashSet<>();
            for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusDays(1)) {
                LocalDate own = day;
                boolean stays = stored.stream()
                        .anyMatch(window -> window.period().contains(own)
                                && !window.filed().isAfter(TODAY)
                                && (!window.filed()
                                                .isBefore(window.period().to().plusDays(60))
                                        || (window.unfinished()
                                                && window.filed().equals(TODAY))));
                if (!stays) {
                    expected.add(day);
                }
            }
            List<LocalDate> asked = new ArrayList<>();
            for (Period window : windows(WindowPlan.since(first, TODAY, stored), _ -> perDay)) {
                for (LocalDate day = window.to(); !day.isBefore(window.from()); day = day.minusDays(1)) {
                    asked.add(day);
                }
            }
            assertThat(asked).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(asked.reversed()).isSorted();
        }
    }

    @Test
    void namedDaysAreCutAtMonthsAndAlwaysAsked() {
        Period days = period("2026-01-20", "2026-03-05");
        StoredWindow settled = new StoredWindow(days, TODAY, 1);
        assertThat(windows(WindowPlan.named(days, List.of(settled)), _ -> 1))
                .containsExactly(
                        period("2026-03-01", "2026-03-05"),
                        period("2026-02-01", "2026-02-28"),
                        period("2026-01-20", "2026-01-31"));
    }

    /** Goes through a plan as a sync does, from a source with so many rows a day. */
    private static List<Period> windows(WindowPlan plan, ToLongFunction<LocalDate> perDay) {
        List<Period> windows = new ArrayList<>();
        int brokenOff = 0;
        for (Optional<Period> next = plan.next(); next.isPresent(); next = plan.next()) {
            Period window = next.get();
            long rows = 0;
            for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
                rows += perDay.applyAsLong(day);
            }
            if (WindowPlan.tooLarge(window, rows)) {
                plan.found(window, rows);
                brokenOff++;
            } else {
                plan.fetched(window, rows);
                windows.add(window);
            }
            assertThat(brokenOff).isLessThanOrEqualTo(2 + windows.size() * 2);
        }
        return windows;
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static StoredWindow window(String from, String to, String filed) {
        return new StoredWindow(period(from, to), LocalDate.parse(filed), 1);
    }
}
