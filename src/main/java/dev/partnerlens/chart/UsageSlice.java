package dev.partnerlens.chart;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One meter category in one unit, for quantities add up within a unit only. The user may widen either; what then mixes
 * units is refused by the chart.
 *
 * @param category empty for all of them
 * @param unit empty for all of them
 */
record UsageSlice(Optional<String> category, Optional<String> unit, Sheet sheet, List<ChartModel.Selector> selectors) {
    static final String CATEGORY = "category";
    static final String UNIT = "unit";
    /** The value of a selector that stands for all. */
    static final String ALL = "*";

    private static final int MOST_OPTIONS = 60;

    /** What the user chose, else the category and the unit with the most rows. */
    static UsageSlice of(Source source) {
        Sheet sheet = source.sheet();
        Answer answer = source.count(GroupBy.of(AzureUsage.METER_CATEGORY), GroupBy.of(AzureUsage.METER_UNIT));
        Map<String, Long> categories = new LinkedHashMap<>();
        for (Answer.Group group : answer.rows()) {
            categories.merge(text(group.keys().getFirst()), group.rowCount(), Long::sum);
        }
        List<String> byRows = largestFirst(categories);
        String category = chosen(sheet.choices().of(CATEGORY), byRows);
        Map<String, Long> units = new LinkedHashMap<>();
        for (Answer.Group group : answer.rows()) {
            if (category.equals(ALL) || category.equals(text(group.keys().getFirst()))) {
                units.merge(text(group.keys().getLast()), group.rowCount(), Long::sum);
            }
        }
        List<String> unitsByRows = largestFirst(units);
        String unit = chosen(sheet.choices().of(UNIT), unitsByRows);
        List<ChartModel.Selector> selectors = byRows.isEmpty()
                ? List.of()
                : List.of(
                        selector(sheet, CATEGORY, "all-categories", byRows, category),
                        selector(sheet, UNIT, "all-units", unitsByRows, unit));
        return new UsageSlice(
                category.equals(ALL) ? Optional.empty() : Optional.of(category),
                unit.equals(ALL) ? Optional.empty() : Optional.of(unit),
                sheet,
                selectors);
    }

    /** The conditions that cut the slice out. */
    Filter[] filters() {
        List<Filter> filters = new ArrayList<>();
        category.ifPresent(value -> filters.add(Own.only(AzureUsage.METER_CATEGORY, value)));
        unit.ifPresent(value -> filters.add(Own.only(AzureUsage.METER_UNIT, value)));
        return filters.toArray(Filter[]::new);
    }

    String categoryName() {
        return category.map(value -> value.isBlank() ? sheet.shared("empty") : value)
                .orElseGet(() -> sheet.shared("all-categories"));
    }

    String unitName() {
        return unit.map(value -> value.isBlank() ? sheet.shared("no-unit") : value)
                .orElseGet(() -> sheet.shared("all-units"));
    }

    Quantity quantity() {
        return new Quantity.Amount(sheet.words(), unitName());
    }

    /** The refusal to add up what does not go together. */
    ChartState mixed(Answer answer) {
        List<String> names = answer.byUnit().stream()
                .limit(4)
                .map(total -> total.unit().isBlank() ? sheet.shared("no-unit") : total.unit())
                .toList();
        int more = answer.byUnit().size() - names.size();
        String listed = String.join(", ", names) + (more > 0 ? " +\u202f" + more : "");
        return new ChartState(
                ChartState.Kind.MIXED_UNITS,
                sheet.shared("state.mixed-units.heading", listed),
                sheet.shared("state.mixed-units.text"));
    }

    private static String text(@org.jspecify.annotations.Nullable Object key) {
        return key instanceof String text ? text : "";
    }

    private static List<String> largestFirst(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String chosen(Optional<String> choice, List<String> offered) {
        return choice.filter(value -> value.equals(ALL) || offered.contains(value))
                .orElse(offered.isEmpty() ? ALL : offered.getFirst());
    }

    private static ChartModel.Selector selector(
            Sheet sheet, String id, String allKey, List<String> values, String chosen) {
        List<ChartModel.Selector.Option> options = new ArrayList<>();
        for (String value : values.subList(0, Math.min(MOST_OPTIONS, values.size()))) {
            String none = id.equals(UNIT) ? "no-unit" : "empty";
            options.add(new ChartModel.Selector.Option(value, value.isBlank() ? sheet.shared(none) : value));
        }
        options.add(new ChartModel.Selector.Option(ALL, sheet.shared(allKey)));
        TextField field = id.equals(UNIT) ? AzureUsage.METER_UNIT : AzureUsage.METER_CATEGORY;
        return new ChartModel.Selector(id, sheet.words().field(AzureUsage.DATASET, field), options, chosen);
    }
}
