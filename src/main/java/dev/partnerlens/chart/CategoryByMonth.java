package dev.partnerlens.chart;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The daily average of each category by month, each row in its own unit and shade. Today is not over and stays out of
 * the average.
 */
final class CategoryByMonth {
    private static final int MOST_ROWS = 8;
    /** A spread below this share of the largest value is noise and stays one shade. */
    private static final double NOISE = 0.03;

    private static final int MIDDLE_SHADE = 3;
    private static final int DARKEST = 8;

    private record Key(String category, String unit) {}

    private CategoryByMonth() {}

    static ChartModel build(Sheet sheet) {
        Source asked = Source.during(sheet, AzureUsage.DATASET, AzureUsage.METER_CATEGORY, AzureUsage.USAGE_DATE);
        String subtitle = sheet.text("subtitle");
        var standing = Truth.standing(asked);
        if (standing.isPresent()) {
            return sheet.undrawn(subtitle, standing.get(), List.of(), List.of());
        }
        Period period = sheet.scope().period();
        LocalDate yesterday = sheet.scope().today().minusDays(1);
        Period whole = period.from().isAfter(yesterday)
                ? period
                : new Period(period.from(), period.to().isAfter(yesterday) ? yesterday : period.to());
        Source source = asked.within(whole);
        Answer answer = source.sum(
                AzureUsage.QUANTITY,
                GroupBy.of(AzureUsage.METER_CATEGORY),
                GroupBy.of(AzureUsage.METER_UNIT),
                GroupBy.of(AzureUsage.USAGE_DATE, Grain.MONTH));
        if (answer.rows().isEmpty()) {
            return sheet.undrawn(subtitle, Truth.nothing(source), List.of(), source.ignored());
        }
        List<Step> steps = Steps.of(source, period, Grain.MONTH);
        Map<Key, BigDecimal[]> sums = new HashMap<>();
        Map<Key, Long> rows = new HashMap<>();
        for (Answer.Group group : answer.rows()) {
            Key key = new Key(text(group.keys().get(0)), text(group.keys().get(1)));
            BigDecimal[] row = sums.computeIfAbsent(key, _ -> zeros(steps.size()));
            rows.merge(key, group.rowCount(), Long::sum);
            if (group.keys().get(2) instanceof LocalDate month && group.sum() != null) {
                LocalDate day = month.isBefore(period.from()) ? period.from() : month;
                Steps.place(steps, day).ifPresent(i -> row[i] = row[i].add(group.sum()));
            }
        }
        List<Key> keys = new ArrayList<>(sums.keySet());
        keys.sort(Comparator.<Key>comparingLong(key -> rows.getOrDefault(key, 0L))
                .reversed()
                .thenComparing(Key::category)
                .thenComparing(Key::unit));
        Own category = source.chosen(AzureUsage.METER_CATEGORY);
        Own date = source.chosen(AzureUsage.USAGE_DATE);
        List<HeatTable.Row> table = new ArrayList<>();
        List<List<@Nullable Object>> twin = new ArrayList<>();
        for (Key key : keys.subList(0, Math.min(MOST_ROWS, keys.size()))) {
            BigDecimal[] row = sums.getOrDefault(key, zeros(steps.size()));
            table.add(row(source, key, steps, averages(source, steps, whole, row), category, date, keys));
            twin(key, steps, averages(source, steps, whole, row), twin);
        }
        HeatTable plot =
                new HeatTable(steps, table, sheet.text("low"), sheet.text("high"), Steps.starred(sheet, steps));
        List<String> notes = new ArrayList<>(source.ignored());
        if (keys.size() > MOST_ROWS) {
            int more = keys.size() - MOST_ROWS;
            notes.add(sheet.text("more", sheet.formats().number(more), more));
        }
        return sheet.drawn(
                subtitle,
                plot,
                List.of(),
                notes,
                Spoken.ranked(sheet, subtitle, plot.marks()),
                new TableTwin(
                        List.of(
                                sheet.words().field(AzureUsage.DATASET, AzureUsage.METER_CATEGORY),
                                sheet.words().field(AzureUsage.DATASET, AzureUsage.METER_UNIT),
                                sheet.shared("column.from"),
                                sheet.shared("column.to"),
                                sheet.text("column.average")),
                        twin));
    }

    private static HeatTable.Row row(
            Source source,
            Key key,
            List<Step> steps,
            List<Optional<BigDecimal>> averages,
            Own categories,
            Own dates,
            List<Key> keys) {
        Sheet sheet = source.sheet();
        Quantity quantity = new Quantity.Amount(sheet.words(), key.unit());
        String category = key.category().isBlank() ? sheet.shared("empty") : key.category();
        long units = keys.stream()
                .filter(other -> other.category().equals(key.category()))
                .count();
        String label =
                units > 1 ? category + ", " + (key.unit().isBlank() ? sheet.shared("no-unit") : key.unit()) : category;
        double low = averages.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double high = averages.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        List<HeatTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Optional<BigDecimal> average = averages.get(i);
            Mark mark = new Mark(
                    key.category() + "/" + key.unit() + "/"
                            + steps.get(i).days().from(),
                    label + ", " + steps.get(i).name(),
                    List.of(average.map(value -> sheet.text("average", quantity.full(value)))
                            .orElse(sheet.shared("not-known"))),
                    Optional.of(Own.only(AzureUsage.METER_CATEGORY, key.category())),
                    chosen(categories, dates, key, steps.get(i)));
            cells.add(new HeatTable.Cell(
                    mark,
                    average.map(quantity::brief).orElse(""),
                    average.map(value -> shade(value.doubleValue(), low, high)).orElse(0)));
        }
        return new HeatTable.Row(label, categories.chosen(key.category()), cells);
    }

    /** A cell stands for a category and a month; filters on either choose it. */
    private static boolean chosen(Own categories, Own dates, Key key, Step step) {
        boolean byCategory = categories.filters().isEmpty() || categories.chosen(key.category());
        boolean byDate = dates.filters().isEmpty() || dates.chosen(step.days());
        boolean any = !categories.filters().isEmpty() || !dates.filters().isEmpty();
        return any && byCategory && byDate;
    }

    private static int shade(double value, double low, double high) {
        if (high - low <= NOISE * Math.max(Math.abs(high), Math.abs(low))) {
            return MIDDLE_SHADE;
        }
        return 1 + (int) Math.round((value - low) / (high - low) * (DARKEST - 1));
    }

    /** By month the sum over the days that are covered and over; empty where no such day is known. */
    private static List<Optional<BigDecimal>> averages(
            Source source, List<Step> steps, Period whole, BigDecimal[] sums) {
        List<Optional<BigDecimal>> averages = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            long days = steps.get(i)
                    .days()
                    .intersection(whole)
                    .map(part -> source.freshness().covered().stream()
                            .flatMap(covered -> covered.intersection(part).stream())
                            .mapToLong(Period::days)
                            .sum())
                    .orElse(0L);
            averages.add(
                    days == 0
                            ? Optional.empty()
                            : Optional.of(sums[i].divide(BigDecimal.valueOf(days), 12, RoundingMode.HALF_UP)));
        }
        return averages;
    }

    private static void twin(
            Key key, List<Step> steps, List<Optional<BigDecimal>> averages, List<List<@Nullable Object>> twin) {
        for (int i = 0; i < steps.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(key.category());
            row.add(key.unit());
            row.add(steps.get(i).days().from());
            row.add(steps.get(i).days().to());
            row.add(averages.get(i).map(BigDecimal::stripTrailingZeros).orElse(null));
            twin.add(row);
        }
    }

    private static BigDecimal[] zeros(int count) {
        BigDecimal[] zeros = new BigDecimal[count];
        java.util.Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private static String text(@Nullable Object key) {
        return key instanceof String text ? text : "";
    }
}
