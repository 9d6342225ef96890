package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.simulator.invented.PlantedAnomaly;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A simulated partner's usage with an anomaly planted in one of two series, whatever their size and temper: more, and in
 * noisier ones, than the simulator plants itself.
 */
record PlantedUsage(Practice practice, List<Plant> plants, List<PlantedAnomaly> own) {
    /** Days of use that come before, as those in which a series is too young to be judged and two weeks more. */
    private static final int BEFORE = 42;
    /** Days that follow, since the rows of the very last ones may be late. */
    private static final int AFTER = 21;

    /**
     * One anomaly.
     *
     * @param size the median of days with use
     * @param noise how far a day is from the same weekday of the week before, as a deviation of logarithms: the median
     *     tells, and half of it is either day's
     * @param used share of the days with any use
     */
    record Plant(Kind kind, List<String> series, LocalDate from, LocalDate to, double size, double noise, double used) {
        String sizeClass() {
            return size < 1 ? "below 1" : size < 100 ? "1 to 100" : "over 100";
        }

        /** Five days of seven are those of weekdays. */
        String temper() {
            return used < 0.65 ? "rare" : noise < 0.1 ? "calm" : noise < 0.2 ? "middling" : "noisy";
        }

        boolean matches(Mark mark) {
            return mark.series().values().equals(series)
                    && mark.kind() == kind
                    && (kind == Kind.STEP
                            ? Math.abs(mark.from().toEpochDay() - from.toEpochDay()) <= 5
                            : !mark.from().isAfter(to) && !mark.to().isBefore(from));
        }
    }

    static PlantedUsage of(SimulatedUsage usage, long seed) {
        Practice before = usage.practice();
        Timeline time = Timeline.of(
                        before.freshness(AzureUsage.DATASET), SeriesSet.days(before, Watch.USAGE), usage.today())
                .orElseThrow();
        SplittableRandom random = new SplittableRandom(seed);
        Map<List<String>, Plant> plants = new HashMap<>();
        int number = 0;
        for (Series series : SeriesSet.of(before, Watch.USAGE, List.of(), time).series()) {
            int first = series.first() + BEFORE;
            int last = series.last() - AFTER;
            boolean own = usage.planted().stream()
                    .anyMatch(planted -> series.key().values().contains(planted.subscriptionId()));
            if (!own && first < last && series.used() >= Judge.FEWEST && random.nextBoolean()) {
                Kind kind = List.of(Kind.SPIKE, Kind.STEP, Kind.SILENCE).get(number++ % 3);
                int from = random.nextInt(first, last);
                while (from < last && series.size(from) == 0) {
                    from++;
                }
                plants.put(series.key().values(), plant(series, kind, from));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : usage.rows()) {
            Plant plant = plants.get(List.of(
                    Objects.requireNonNullElse(row.text(AzureUsage.CUSTOMER_TENANT_ID), ""),
                    Objects.requireNonNullElse(row.text(AzureUsage.SUBSCRIPTION_ID), ""),
                    Objects.requireNonNullElse(row.text(AzureUsage.METER_CATEGORY), "")));
            LocalDate day =
                    Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE)).toLocalDate();
            if (plant == null || day.isBefore(plant.from) || day.isAfter(plant.to)) {
                rows.add(row);
            } else if (plant.kind != Kind.SILENCE) {
                rows.add(times(row, plant.kind == Kind.SPIKE ? "3" : "1.4"));
            }
        }
        InMemorySource source = new InMemorySource(usage.today()).put(AzureUsage.DATASET, rows);
        return new PlantedUsage(
                Practice.load(source, List.of(AzureUsage.DATASET), usage.today()),
                List.copyOf(plants.values()),
                usage.planted());
    }

    private static Plant plant(Series series, Kind kind, int from) {
        int to = kind == Kind.SPIKE ? from : kind == Kind.SILENCE ? from + 4 : series.last();
        int days = series.last() + 1 - series.first();
        double[] sizes = new double[days];
        double[] moves = new double[days];
        int used = 0;
        int pairs = 0;
        for (int day = series.first(); day <= series.last(); day++) {
            double size = series.size(day);
            if (size > 0) {
                sizes[used++] = size;
                double week = day - 7 < series.first() ? 0 : series.size(day - 7);
                if (week > 0) {
                    moves[pairs++] = Math.abs(Math.log(size / week));
                }
            }
        }
        double noise = pairs == 0 ? 1 : 1.4826 / Math.sqrt(2) * Robust.median(moves, pairs);
        return new Plant(
                kind,
                series.key().values(),
                series.time().day(from),
                series.time().day(to),
                Robust.median(sizes, used),
                noise,
                used / (double) days);
    }

    private static Row times(Row row, String factor) {
        Row.Builder copy = Row.builder(AzureUsage.DATASET);
        for (int i = 0; i < AzureUsage.DATASET.fields().size(); i++) {
            copy.value(i, row.value(i));
        }
        BigDecimal quantity = Objects.requireNonNull(row.number(AzureUsage.QUANTITY));
        return copy.number(AzureUsage.QUANTITY, quantity.multiply(new BigDecimal(factor)))
                .build();
    }
}
