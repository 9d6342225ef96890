package dev.partnerlens.chart;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import java.util.List;

/** Usage by month, of one category and one unit at a time. */
final class MonthlyUsage {
    private MonthlyUsage() {}

    static ChartModel build(Sheet sheet) {
        Source all = Source.during(sheet, AzureUsage.DATASET, AzureUsage.USAGE_DATE);
        var standing = Truth.standing(all);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), List.of(), List.of());
        }
        UsageSlice slice = UsageSlice.of(all);
        Source source = all.only(slice.filters());
        String subtitle = sheet.text("subtitle", slice.categoryName(), slice.unitName());
        Answer total = source.sum(AzureUsage.QUANTITY);
        if (total.rows().getFirst().rowCount() == 0) {
            return sheet.undrawn(
                    sheet.text("subtitle.none"), Truth.nothing(source), slice.selectors(), source.ignored());
        }
        if (total.mixedUnits()) {
            return sheet.undrawn(subtitle, slice.mixed(total), slice.selectors(), source.ignored());
        }
        List<Step> steps = Steps.of(source, sheet.scope().period(), Grain.MONTH);
        TimeSeries series = TimeSeries.adding(source, AzureUsage.QUANTITY, AzureUsage.USAGE_DATE, Grain.MONTH, steps);
        Quantity quantity = slice.quantity();
        return ColumnsOverTime.model(
                sheet,
                List.of(new ColumnsOverTime.Layer(
                        quantity.unit(),
                        series,
                        series.marks(source, AzureUsage.USAGE_DATE, "", quantity),
                        Hue.MAIN,
                        false)),
                quantity,
                ColumnsOverTime.starred(sheet, subtitle, steps),
                slice.selectors(),
                source.ignored());
    }
}
