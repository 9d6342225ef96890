package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.StoredWindow;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);

    @Test
    void theFirstSyncTakesEveryMonthFromTheFirstDay() {
        assertThat(WindowPlan.since(FIRST, TODAY, List.of()))
                .containsExactly(
                        period("2026-02-10", "2026-02-28"),
                        period("2026-03-01", "2026-03-31"),
                        period("2026-04-01", "2026-04-30"),
                        period("2026-05-01", "2026-05-31"),
                        period("2026-06-01", "2026-06-30"),
                        period("2026-07-01", "2026-07-15"));
    }

    @Test
    void monthsFetchedAfterTheySettledAreLeftAlone() {
        List<StoredWindow> stored = List.of(
                window("2026-02-10", "2026-02-28", "2026-07-10"),
                window("2026-03-01", "2026-03-31", "2026-04-02"),
                window("2026-04-01", "2026-04-30", "2026-07-10"),
                window("2026-05-01", "2026-05-31", "2026-07-10"));

        assertThat(WindowPlan.since(FIRST, TODAY, stored))
                .as("March was fetched too early, May is too recent, June was never fetched")
                .containsExactly(
                        period("2026-03-01", "2026-03-31"),
                        period("2026-05-01", "2026-05-31"),
                        period("2026-06-01", "2026-06-30"),
                        period("2026-07-01", "2026-07-15"));
    }

    @Test
    void sixtyDaysAfterItsEndAWindowIsFinal() {
        LocalDate end = LocalDate.of(2026, 4, 30);
        for (int days = 58; days < 63; days++) {
            LocalDate filed = end.plusDays(days);
            List<StoredWindow> stored = List.of(new StoredWindow(new Period(end.withDayOfMonth(1), end), filed, 1));

            assertThat(WindowPlan.since(end.withDayOfMonth(1), end, stored).isEmpty())
                    .as("fetched %s days after its end", days)
                    .isEqualTo(days >= 60);
        }
    }

    @Test
    void aMonthCutInPartsIsWholeOnlyWithAllOfThem() {
        StoredWindow start = window("2026-03-01", "2026-03-10", "2026-07-10");
        StoredWindow middle = window("2026-03-11", "2026-03-11", "2026-07-10");
        StoredWindow end = window("2026-03-12", "2026-04-30", "2026-07-10");
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate last = LocalDate.of(2026, 4, 30);

        assertThat(WindowPlan.since(first, last, List.of(start, middle, end))).isEmpty();
        assertThat(WindowPlan.since(first, last, List.of(start, end)))
                .containsExactly(period("2026-03-01", "2026-03-31"));
    }

    @Test
    void anEarlierFirstDayIsFilledIn() {
        List<StoredWindow> stored = List.of(window("2026-03-10", "2026-03-31", "2026-07-10"));

        assertThat(WindowPlan.since(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31), stored))
                .containsExactly(period("2026-03-02", "2026-03-31"));
    }

    @Test
    void namedDaysAreCutAtMonthsAndAlwaysAsked() {
        assertThat(WindowPlan.named(period("2026-01-20", "2026-03-05")))
                .containsExactly(
                        period("2026-01-20", "2026-01-31"),
                        period("2026-02-01", "2026-02-28"),
                        period("2026-03-01", "2026-03-05"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static StoredWindow window(String from, String to, String filed) {
        return new StoredWindow(period(from, to), LocalDate.parse(filed), 1);
    }
}
