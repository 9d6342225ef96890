package dev.partnerlens.explore.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.insight.Forecast.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class ForecastsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final SimulatedUsage USAGE = SimulatedUsage.of(7, 25, 400, TODAY);
    private static final Filter GB = new Filter.AnyOf(AzureUsage.METER_UNIT, List.of("GB"));
    private static final int AHEAD = 30;

    @Test
    void fourOfFiveHeldOutDaysLieInTheInterval(TestReporter reporter) {
        int[] covered = new int[2];
        covered(USAGE, Watch.USAGE.by(List.of(AzureUsage.CUSTOMER_TENANT_ID)), covered, 150, 30);
        reporter.publishEntry("covered", covered[1] / (double) covered[0] + " of " + covered[0] + " days");
        assertThat(covered[1] / (double) covered[0]).isBetween(0.75, 0.85);
    }

    @Tag("long")
    @Test
    void fourOfFiveHeldOutDaysLieInTheIntervalOfManyPartners(TestReporter reporter) {
        int[] all = new int[2];
        for (long seed = 1; seed <= 5; seed++) {
            int[] covered = new int[2];
            SimulatedUsage usage = SimulatedUsage.of(seed, 60, 400, TODAY);
            covered(usage, Watch.USAGE.by(List.of(AzureUsage.CUSTOMER_TENANT_ID)), covered, 150, 15);
            covered(usage, Watch.USAGE.by(List.of()), covered, 150, 15);
            reporter.publishEntry("seed " + seed, covered[1] / (double) covered[0] + " of " + covered[0]);
            all[0] += covered[0];
            all[1] += covered[1];
        }
        reporter.publishEntry("all seeds", all[1] / (double) all[0] + " of " + all[0]);
        assertThat(all[1] / (double) all[0]).isBetween(0.75, 0.85);
    }

    /** Counts held-out days of all series in place 0, those in the interval in place 1; origins are steps apart. */
    private static void covered(SimulatedUsage usage, Watch watch, int[] covered, int first, int step) {
        Practice practice = usage.practice();
        Timeline time = Timeline.of(
                        practice.freshness(AzureUsage.DATASET), SeriesSet.days(practice, watch), usage.today())
                .orElseThrow();
        BitSet quiet = Holidays.of(
                        SeriesSet.of(practice, Watch.USAGE, List.of(), time).series().stream()
                                .map(Rhythm::asKnown)
                                .toList(),
                        time)
                .quiet();
        for (Series series : SeriesSet.of(practice, watch, List.of(), time).series()) {
            double[] all = series.living();
            for (int origin = first; origin + AHEAD <= time.size(); origin += step) {
                double[] before = Arrays.copyOf(all, origin);
                boolean told = BackTest.first(before) + BackTest.BEFORE + AHEAD + BackTest.SPREAD <= origin
                        && series.last() >= origin + AHEAD;
                if (told) {
                    covered(all, before, time.weekdays(), quiet, covered);
                }
            }
        }
    }

    private static void covered(double[] all, double[] before, int[] weekdays, BitSet quiet, int[] covered) {
        BackTest test = BackTest.of(before, weekdays, quiet, AHEAD);
        double[] ahead = test.way().ahead(Way.course(before, weekdays, quiet), before, weekdays, AHEAD);
        for (int day = 0; day < AHEAD; day++) {
            BackTest.Range range = test.range(day, day).orElseThrow();
            double came = all[before.length + day];
            covered[0]++;
            covered[1] += came >= range.low(ahead[day]) && came <= range.high(ahead[day]) ? 1 : 0;
        }
    }

    @Test
    void nothingAfterTheOriginIsUsed() {
        LocalDate origin = LocalDate.of(2026, 3, 10);
        List<Row> known = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (Row row : USAGE.rows()) {
            boolean before = Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE))
                    .toLocalDate()
                    .isBefore(origin);
            if (before) {
                known.add(row);
            }
            changed.add(before ? row : times(row, 9));
        }
        assertThat(told(changed, origin, Grain.DAY).points())
                .isEqualTo(told(known, origin, Grain.DAY).points());
        assertThat(told(changed, origin, Grain.DAY).worth())
                .isEqualTo(told(known, origin, Grain.DAY).worth());
    }

    @Test
    void aMonthHoldsWhatIsKnownOfItExactly() {
        Forecast.Told told = told(USAGE.rows(), TODAY, Grain.MONTH);
        Forecast.Point june = told.points().getFirst();
        BigDecimal known = USAGE.rows().stream()
                .filter(row -> "GB".equals(row.text(AzureUsage.METER_UNIT)))
                .filter(row -> new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 23))
                        .contains(Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE))
                                .toLocalDate()))
                .map(row -> Objects.requireNonNull(row.number(AzureUsage.QUANTITY)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(june.days()).isEqualTo(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        assertThat(june.known()).isEqualByComparingTo(known);
        assertThat(june.knownDays()).isEqualTo(23);
        assertThat(june.low()).isGreaterThan(known);
        assertThat(told.totals()).extracting(Forecast.Total::span).containsExactly(Forecast.Total.Span.values());
        assertThat(told.totals().getFirst().sum()).isEqualTo(june);
        assertThat(told.points())
                .allSatisfy(point -> assertThat(point.expected()).isBetween(point.low(), point.high()));
    }

    @Test
    void anAnomalyOfTheLastDaysDoesNotCarryOn() {
        Forecast.Told usual = told(USAGE.rows(), TODAY, Grain.MONTH);
        List<Row> spiked = new ArrayList<>();
        USAGE.rows()
                .forEach(row -> spiked.add(
                        Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE))
                                        .toLocalDate()
                                        .equals(TODAY.minusDays(2))
                                ? times(row, 20)
                                : row));
        double before = usual.points().get(1).expected().doubleValue();
        double after =
                told(spiked, TODAY, Grain.MONTH).points().get(1).expected().doubleValue();
        assertThat(after / before).isBetween(0.9, 1.1);
    }

    @Test
    void refusesWithAReason() {
        assertThat(why(USAGE.rows(), TODAY, List.of(), Optional.empty())).isInstanceOf(Why.MixedUnits.class);
        assertThat(why(List.of(), TODAY, List.of(GB), Optional.empty())).isInstanceOf(Why.Nothing.class);
        assertThat(why(USAGE.rows(), LocalDate.of(2025, 7, 20), List.of(GB), Optional.empty()))
                .isInstanceOfSatisfying(
                        Why.TooShort.class, few -> assertThat(few.days()).isLessThan(few.needed()));
        assertThat(why(USAGE.rows(), TODAY, List.of(GB), Optional.of(TODAY.plusYears(3))))
                .isInstanceOf(Why.TooFar.class);
        assertThat(why(USAGE.rows(), TODAY, List.of(GB), Optional.of(TODAY.minusDays(1))))
                .isEqualTo(new Why.NothingAhead(TODAY));
        List<Row> ended = USAGE.rows().stream()
                .filter(row -> Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE))
                        .toLocalDate()
                        .isBefore(TODAY.minusDays(40)))
                .toList();
        assertThat(why(ended, TODAY, List.of(GB), Optional.empty())).isInstanceOf(Why.Ended.class);
    }

    @Test
    void beatsGuessingTheWeekBefore() {
        Forecast.Worth worth = told(USAGE.rows(), TODAY, Grain.DAY).worth();
        assertThat(worth.errors().orElseThrow().own())
                .isLessThan(worth.errors().orElseThrow().naive());
        assertThat(worth.origins()).isGreaterThan(10);
    }

    private static Forecast.Told told(List<Row> rows, LocalDate today, Grain by) {
        return (Forecast.Told) forecast(rows, today, List.of(GB), Optional.empty(), by);
    }

    private static Why why(List<Row> rows, LocalDate today, List<Filter> where, Optional<LocalDate> until) {
        return ((Forecast.Refused) forecast(rows, today, where, until, Grain.DAY)).why();
    }

    private static Forecast forecast(
            List<Row> rows, LocalDate today, List<Filter> where, Optional<LocalDate> until, Grain by) {
        InMemorySource source = new InMemorySource(TODAY).put(AzureUsage.DATASET, rows);
        return Forecasts.of(
                Practice.load(source, List.of(AzureUsage.DATASET), today),
                new ForecastQuestion(AzureUsage.DATASET, Optional.of(AzureUsage.QUANTITY), where, until, by));
    }

    private static Row times(Row row, int factor) {
        Row.Builder copy = Row.builder(AzureUsage.DATASET);
        for (int i = 0; i < AzureUsage.DATASET.fields().size(); i++) {
            copy.value(i, row.value(i));
        }
        return copy.number(
                        AzureUsage.QUANTITY,
                        Objects.requireNonNull(row.number(AzureUsage.QUANTITY)).multiply(BigDecimal.valueOf(factor)))
                .build();
    }
}
