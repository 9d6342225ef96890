package dev.partnerlens.chart;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.text.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who or where uses most, of one category and one unit at a time, with the change between the outer full months. */
final class UsageRanks {
    private static final int TOP = 5;

    private UsageRanks() {}

    static ChartModel customers(Sheet sheet) {
        return build(sheet, AzureUsage.CUSTOMER_NAME, "others.customers");
    }

    static ChartModel locations(Sheet sheet) {
        return build(sheet, AzureUsage.RESOURCE_LOCATION, "others.locations");
    }

    private static ChartModel build(Sheet sheet, TextField field, String othersKey) {
        Source all = Source.during(sheet, AzureUsage.DATASET, field);
        var standing = Truth.standing(all);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), List.of(), List.of());
        }
        UsageSlice slice = UsageSlice.of(all);
        Source source = all.only(slice.filters());
        Answer total = source.sum(AzureUsage.QUANTITY);
        if (total.mixedUnits()) {
            return sheet.undrawn(sheet.text("subtitle.none"), slice.mixed(total), slice.selectors(), source.ignored());
        }
        Ranking ranking = Ranking.of(source.sum(AzureUsage.QUANTITY, GroupBy.of(field)), field);
        String subtitle = ranking.entries().isEmpty()
                ? sheet.text("subtitle.none")
                : sheet.text("subtitle", slice.categoryName(), slice.quantity().full(rounded(ranking.total())));
        return Ranks.of(source, field, slice.quantity(), TOP, othersKey)
                .changing(changes(source, field, ranking))
                .model(ranking, subtitle, slice.selectors(), List.of());
    }

    /** Subtitles show whole numbers once there is something before the point; tooltips keep the decimals. */
    private static BigDecimal rounded(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.TEN) < 0 ? value : value.setScale(0, java.math.RoundingMode.HALF_UP);
    }

    /** The last full month against the first; empty with fewer than two full months that are wholly known and shown. */
    private static Optional<Ranks.Changes> changes(Source source, TextField field, Ranking ranking) {
        List<Period> months = source.sheet().scope().period().fullMonths().stream()
                .filter(month -> month.to().isBefore(source.sheet().scope().today())
                        && source.freshness().covers(month))
                .toList();
        boolean cut = source.scope().filters().stream()
                .anyMatch(filter -> filter.field().equals(AzureUsage.USAGE_DATE));
        if (months.size() < 2 || cut) {
            return Optional.empty();
        }
        LocalDate first = months.getFirst().from();
        LocalDate last = months.getLast().from();
        Map<String, BigDecimal> before = new HashMap<>();
        Map<String, BigDecimal> after = new HashMap<>();
        Answer answer =
                source.sum(AzureUsage.QUANTITY, GroupBy.of(field), GroupBy.of(AzureUsage.USAGE_DATE, Grain.MONTH));
        for (Answer.Group group : answer.rows()) {
            String key = group.keys().getFirst() instanceof String text ? text : "";
            BigDecimal sum = group.sum() == null ? BigDecimal.ZERO : group.sum();
            if (first.equals(group.keys().getLast())) {
                before.merge(key, sum, BigDecimal::add);
            } else if (last.equals(group.keys().getLast())) {
                after.merge(key, sum, BigDecimal::add);
            }
        }
        ranking.entries().stream()
                .limit(ranking.entries().size() > TOP + 1 ? TOP : 0)
                .forEach(named -> {
                    before.merge(
                            "\0others",
                            before.getOrDefault(named.key(), BigDecimal.ZERO).negate(),
                            BigDecimal::add);
                    after.merge(
                            "\0others",
                            after.getOrDefault(named.key(), BigDecimal.ZERO).negate(),
                            BigDecimal::add);
                });
        BigDecimal allBefore = sum(before);
        BigDecimal allAfter = sum(after);
        Formats formats = source.sheet().formats();
        return Optional.of(new Ranks.Changes(
                source.sheet().shared("column.months", formats.month(last), formats.month(first)),
                key -> key == null
                        ? Arrow.of(allBefore, allAfter, formats)
                        : Arrow.of(
                                before.getOrDefault(key, BigDecimal.ZERO),
                                after.getOrDefault(key, BigDecimal.ZERO),
                                formats)));
    }

    private static BigDecimal sum(Map<String, BigDecimal> values) {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
