package dev.partnerlens.explore.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts of series with unknown days, days of rest and days without use. */
class OutlookTest {
    private static final double USUAL = 100;

    @ParameterizedTest
    @CsvSource({"180, 120, 1, 90", "400, 60, 60, 90", "400, 25, 25, 30", "200, 150, 200, 90", "300, 200, 14, 31"})
    void unknownDaysAreLeftOutOfSums(int length, int gap, int every, int ahead) {
        double[] sizes = sizes(length, OutlookTest::noisy);
        for (int day = gap; day < length; day += every == 1 ? length : every) {
            sizes[day] = Double.NaN;
        }
        check(Outlook.of(InventedSeries.series(sizes), new BitSet(), ahead), length, ahead);
    }

    @ParameterizedTest
    @CsvSource({"180, 120, 180, 90", "400, 60, 60, 90", "400, 25, 25, 30", "300, 12, 31, 31"})
    void daysOfRestAreLeftOutOfSums(int length, int first, int every, int ahead) {
        BitSet rest = new BitSet();
        for (int day = first; day < length; day += every) {
            rest.set(day);
        }
        double[] sizes = sizes(length, day -> rest.get(day) ? 1 : noisy(day));
        check(Outlook.of(InventedSeries.series(sizes), rest, ahead), length, ahead);
    }

    private static double noisy(int day) {
        return USUAL * (0.95 + 0.1 * new SplittableRandom(day).nextDouble());
    }

    /** Whatever is left out of the past, each day ahead counts: about 100 a day. */
    private static void check(Outlook outlook, int length, int ahead) {
        LocalDate first = InventedSeries.FIRST.plusDays(length);
        Forecast.Point all =
                outlook.point(new Period(first, first.plusDays(ahead - 1L))).orElseThrow();
        assertThat(all.expected().doubleValue() / ahead).isBetween(0.96 * USUAL, 1.04 * USUAL);
        assertThat(all.low().doubleValue() / ahead).isBetween(0.9 * USUAL, 1.01 * USUAL);
        assertThat(all.high().doubleValue() / ahead).isBetween(0.99 * USUAL, 1.1 * USUAL);
        boolean monthEnd = first.plusDays(ahead).isAfter(first.withDayOfMonth(first.lengthOfMonth()));
        assertThat(outlook.totals()).hasSize((monthEnd ? 1 : 0) + (ahead >= 30 ? 1 : 0) + (ahead >= 90 ? 1 : 0));
        for (LocalDate day = first; day.isBefore(first.plusDays(ahead)); day = day.plusDays(1)) {
            assertThat(outlook.point(new Period(day, day))).isPresent();
        }
    }

    @Test
    void aSumThatNoPastDaysCanTellIsLeftOut() {
        double[] sizes = sizes(150, OutlookTest::noisy);
        for (int day = 30; day < 90; day++) {
            sizes[day] = Double.NaN;
        }
        LocalDate first = InventedSeries.FIRST.plusDays(sizes.length);
        Outlook outlook = Outlook.of(InventedSeries.series(sizes), new BitSet(), 90);
        assertThat(outlook.point(new Period(first, first))).isEmpty();
        assertThat(outlook.totals())
                .extracting(Forecast.Total::span)
                .doesNotContain(Forecast.Total.Span.MONTH_END, Forecast.Total.Span.NEXT_30)
                .contains(Forecast.Total.Span.NEXT_90);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "30"})
    void whatComesOnWeekdaysAloneIsTriedOnAllWeekdays(int ahead) {
        // The last whole day is a Sunday.
        double[] sizes = sizes(404 - 404 % 7 + 5, day -> weekend(day) ? 0 : noisy(day));
        LocalDate first = InventedSeries.FIRST.plusDays(sizes.length);
        assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        Forecast.Worth worth =
                Outlook.of(InventedSeries.series(sizes), new BitSet(), ahead).worth();
        assertThat(worth.errors())
                .hasValueSatisfying(errors -> assertThat(errors.own()).isBetween(BigDecimal.ZERO, BigDecimal.TEN));
    }

    @Test
    void whereNothingCameNoErrorIsTold() {
        double[] sizes = sizes(200, day -> day < 60 || day == 196 ? 10 : 0);
        Forecast.Worth worth =
                Outlook.of(InventedSeries.series(sizes), new BitSet(), 1).worth();
        assertThat(worth.errors()).isEmpty();
        assertThat(worth.origins()).isPositive();
    }

    /** Two groups of days that each suit one way: chosen on the first, its error comes from the second. */
    @Test
    void theErrorIsToldFromOtherDaysThanTheWayWasChosenOn() {
        SplittableRandom random = new SplittableRandom(3);
        double[] sizes = sizes(300, day -> day < 220 ? USUAL : USUAL * (0.5 + random.nextDouble()));
        int[] weekdays = new int[sizes.length];
        BackTest test = BackTest.of(sizes, weekdays, new BitSet(), 7);
        assertThat(test.origins()).isEqualTo(13);
        // Of 26 origins, 6 days apart, 13 are later: from day 221 on, where days differ by a quarter on average.
        assertThat(test.error()).isBetween(0.2, 0.3);
    }

    @Test
    void refusesWhereTheDaysToTryOnAreNotKnown() {
        LocalDate today = InventedSeries.FIRST.plusDays(150);
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < 150; day++) {
            if (day < 30 || day >= 90) {
                rows.add(row(InventedSeries.FIRST.plusDays(day), 100));
            }
        }
        InMemorySource source = new InMemorySource(today)
                .put(AzureUsage.DATASET, rows)
                .covering(
                        AzureUsage.DATASET,
                        new Period(InventedSeries.FIRST, InventedSeries.FIRST.plusDays(30)),
                        new Period(InventedSeries.FIRST.plusDays(90), today));
        Forecast forecast = Forecasts.of(
                Practice.load(source, List.of(AzureUsage.DATASET), today),
                new ForecastQuestion(
                        AzureUsage.DATASET,
                        Optional.of(AzureUsage.QUANTITY),
                        List.<Filter>of(),
                        Optional.of(today.plusDays(89)),
                        Grain.DAY));
        assertThat(forecast)
                .isInstanceOfSatisfying(
                        Forecast.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(new Forecast.Why.TooPatchy(90, 150)));
    }

    private static Row row(LocalDate day, int quantity) {
        return Row.builder(AzureUsage.DATASET)
                .date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                .number(AzureUsage.QUANTITY, BigDecimal.valueOf(quantity))
                .build();
    }

    private static boolean weekend(int day) {
        return InventedSeries.FIRST.plusDays(day).getDayOfWeek().getValue() > 5;
    }

    private static double[] sizes(int length, IntToDoubleFunction size) {
        double[] sizes = new double[length];
        for (int day = 0; day < length; day++) {
            sizes[day] = size.applyAsDouble(day);
        }
        return sizes;
    }
}
