package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    private final List<Row> rows = DaysOfSeries.rows(3, 40, 4_000, DaysOfSeries.Figures.PLAIN);
    private final Practice practice = DaysOfSeries.practice(rows);
    private final Query query = Query.of(AzureUsage.DATASET)
            .sum(AzureUsage.QUANTITY)
            .where(List.of(new Filter.AnyOf(AzureUsage.METER_UNIT, List.of("Hours"))));

    @Test
    void stepsOfBothPeriodsHoldEveryDayOnce() {
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            Period period = period(random);
            Against against = switch (random.nextInt(3)) {
                case 0 -> new Against.Before();
                case 1 -> new Against.YearBefore();
                default -> new Against.Days(period(random));
            };
            Grain grain =
                    List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER).get(random.nextInt(4));
            Comparison found = practice.compare(query, period, against, grain, DayOfWeek.of(1 + random.nextInt(7)));

            assertThat(tiled(found.steps().stream().map(Comparison.Step::days).toList()))
                    .contains(period);
            assertThat(tiled(found.steps().stream()
                            .map(Comparison.Step::otherDays)
                            .toList()))
                    .as("%s %s", period, against)
                    .contains(found.other());
            for (Comparison.Step step : found.steps()) {
                assertThat(step.now()).isEqualTo(plain(step.days()));
                assertThat(step.then()).isEqualTo(plain(step.otherDays()));
            }
            assertThat(found.now().rows().getFirst().sum())
                    .isEqualTo(plain(Optional.of(period)).sum());
            assertThat(found.then().rows().getFirst().sum())
                    .isEqualTo(plain(Optional.of(found.other())).sum());
        }
    }

    @Test
    void aLeapDayHasNoDayAYearBeforeAndAfterOneTheTwentyEighthTakesBoth() {
        Against.YearBefore before = new Against.YearBefore();
        Period leap = new Period(LEAP_DAY.minusDays(1), LEAP_DAY.plusDays(1));
        assertThat(before.image(leap, Period.day(LEAP_DAY))).isEmpty();
        assertThat(before.image(leap, Period.day(LEAP_DAY.minusDays(1))))
                .contains(Period.day(LocalDate.of(2023, 2, 28)));
        assertThat(before.image(leap, Period.day(LEAP_DAY.plusDays(1)))).contains(Period.day(LocalDate.of(2023, 3, 1)));
        Period after = Period.day(LocalDate.of(2025, 2, 28));
        assertThat(before.image(after, after)).contains(new Period(LEAP_DAY.minusDays(1), LEAP_DAY));
    }

    @Test
    void whatOfTheOtherPeriodIsNotKnownIsSaid() {
        LocalDate first = DaysOfSeries.FIRST;
        Practice known = Practice.load(
                new InMemorySource(first.plusDays(DaysOfSeries.DAYS))
                        .put(AzureUsage.DATASET, rows)
                        .covering(
                                AzureUsage.DATASET,
                                new Period(first.plusDays(10), first.plusDays(20)),
                                new Period(first.plusDays(25), first.plusDays(100))),
                List.of(AzureUsage.DATASET),
                first.plusDays(DaysOfSeries.DAYS));
        Period period = new Period(first.plusDays(30), first.plusDays(59));
        Comparison found = known.compare(query, period, new Against.Before(), Grain.DAY, DayOfWeek.MONDAY);
        assertThat(found.unknown())
                .containsExactly(
                        new Period(first, first.plusDays(9)), new Period(first.plusDays(21), first.plusDays(24)));
        assertThat(found.isKnown()).isFalse();
        assertThat(found.steps().get(9).known()).isEqualTo(Comparison.Known.NOT);
        assertThat(found.steps().get(10).known()).isEqualTo(Comparison.Known.WHOLLY);
        Comparison whole = known.compare(query, period, new Against.Before(), Grain.YEAR, DayOfWeek.MONDAY);
        assertThat(whole.steps())
                .singleElement()
                .extracting(Comparison.Step::known)
                .isEqualTo(Comparison.Known.PARTLY);
    }

    @Test
    void unitsAreNotAddedUp() {
        Query all = Query.of(AzureUsage.DATASET).sum(AzureUsage.QUANTITY);
        Comparison found = practice.compare(
                all,
                new Period(DaysOfSeries.FIRST.plusDays(60), DaysOfSeries.FIRST.plusDays(99)),
                new Against.Before(),
                Grain.MONTH,
                DayOfWeek.MONDAY);
        assertThat(found.mixedUnits()).isTrue();
        assertThat(found.steps())
                .allMatch(step -> step.now().sum() == null && step.now().rowCount() > 0);
    }

    private static Period period(Random random) {
        LocalDate from = DaysOfSeries.FIRST.plusDays(random.nextInt(DaysOfSeries.DAYS));
        return new Period(from, from.plusDays(random.nextInt(90)));
    }

    /** The days that some periods hold together, where each begins right after the one before. */
    private static Optional<Period> tiled(List<Optional<Period>> parts) {
        @Nullable Period all = null;
        for (Period part : parts.stream().flatMap(Optional::stream).toList()) {
            if (all != null && !part.from().equals(all.to().plusDays(1))) {
                return Optional.empty();
            }
            all = new Period(all == null ? part.from() : all.from(), part.to());
        }
        return Optional.ofNullable(all);
    }

    private Comparison.Figures plain(Optional<Period> days) {
        BigDecimal sum = BigDecimal.ZERO;
        long count = 0;
        for (Row row : rows) {
            var date = row.date(AzureUsage.USAGE_DATE);
            if (date != null
                    && days.filter(some -> some.contains(date.toLocalDate())).isPresent()
                    && "Hours".equals(row.text(AzureUsage.METER_UNIT))) {
                BigDecimal quantity = row.number(AzureUsage.QUANTITY);
                sum = quantity == null ? sum : sum.add(quantity);
                count++;
            }
        }
        return new Comparison.Figures(new BigDecimal(sum.stripTrailingZeros().toPlainString()), count);
    }
}
