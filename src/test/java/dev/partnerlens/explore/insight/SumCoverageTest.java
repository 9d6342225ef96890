package dev.partnerlens.explore.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Practice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Held-out sums against the intervals told from the days before: to the end of the month, of 30 and of 90 days. */
class SumCoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final int AHEAD = 90;

    @Test
    void fourOfFiveHeldOutSumsLieInTheInterval(TestReporter reporter) {
        Counts counts = new Counts();
        counts.add(SimulatedUsage.of(7, 25, 400, TODAY), 160, 11);
        reporter.publishEntry("sums", counts.toString());
        // Sums of one partner over the same days have much in common; the long run is the measure.
        counts.check(0.65, 0.92);
    }

    @Tag("long")
    @Test
    void fourOfFiveHeldOutSumsOfManyPartnersLieInTheInterval(TestReporter reporter) {
        Counts counts = new Counts();
        for (long seed = 1; seed <= 4; seed++) {
            counts.add(SimulatedUsage.of(seed, 60, 400, TODAY), 150, 17);
            counts.add(SimulatedUsage.of(10 + seed, 40, 540, TODAY), 170, 29);
        }
        reporter.publishEntry("sums", counts.toString());
        counts.check(0.75, 0.85);
    }

    /** For each sum how many were held out, and how many of them lay in the interval. */
    private static final class Counts {
        private final Map<Forecast.Total.Span, int[]> all = new EnumMap<>(Forecast.Total.Span.class);

        void add(SimulatedUsage usage, int first, int step) {
            Practice practice = usage.practice();
            Timeline time = Timeline.of(
                            practice.freshness(AzureUsage.DATASET),
                            SeriesSet.days(practice, Watch.USAGE),
                            usage.today())
                    .orElseThrow();
            Holidays holidays = Holidays.of(
                    SeriesSet.of(practice, Watch.USAGE, List.of(), time).series().stream()
                            .map(Rhythm::asKnown)
                            .toList(),
                    time);
            for (List<TextField> by : List.of(List.<TextField>of(), List.of(AzureUsage.CUSTOMER_TENANT_ID))) {
                for (Series series : SeriesSet.of(practice, Watch.USAGE.by(by), List.of(), time)
                        .series()) {
                    for (int origin = first; origin + AHEAD <= time.size(); origin += step) {
                        if (series.first() + BackTest.BEFORE + BackTest.SPREAD + AHEAD <= origin
                                && series.last() >= origin + AHEAD) {
                            add(series, Outlook.of(series.during(time.upTo(origin)), holidays.quiet(), AHEAD));
                        }
                    }
                }
            }
        }

        private void add(Series series, Outlook outlook) {
            for (Forecast.Total total : outlook.totals()) {
                BigDecimal came = sum(series, total.sum().days());
                int[] counts = all.computeIfAbsent(total.span(), _ -> new int[4]);
                boolean low = came.compareTo(total.sum().low()) < 0;
                boolean high = came.compareTo(total.sum().high()) > 0;
                counts[0]++;
                counts[1] += low || high ? 0 : 1;
                counts[2] += low ? 1 : 0;
                counts[3] += high ? 1 : 0;
            }
        }

        private static BigDecimal sum(Series series, Period days) {
            BigDecimal sum = BigDecimal.ZERO;
            for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
                int at = series.time().index(day);
                sum = at < 0 ? sum : sum.add(series.exact(at));
            }
            return sum;
        }

        void check(double least, double most) {
            assertThat(all).hasSize(Forecast.Total.Span.values().length);
            all.forEach((span, counts) -> assertThat(counts[1] / (double) counts[0])
                    .as("%s: %s", span, this)
                    .isBetween(least, most));
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            all.forEach((span, n) -> text.append(span.id())
                    .append(": ")
                    .append(n[1] / (double) n[0])
                    .append(" of ")
                    .append(n[0])
                    .append(", below ")
                    .append(n[2] / (double) n[0])
                    .append(", above ")
                    .append(n[3] / (double) n[0])
                    .append("; "));
            return text.toString();
        }
    }
}
