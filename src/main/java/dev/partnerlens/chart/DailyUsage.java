package dev.partnerlens.chart;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import java.util.ArrayList;
import java.util.List;

/** Usage by day, of one category and one unit at a time; long periods by week or month. */
final class DailyUsage {
    private static final long MOST_DAYS = 400;
    private static final long MOST_WEEKS_IN_DAYS = 2_800;

    private DailyUsage() {}

    static ChartModel build(Sheet sheet) {
        return build(sheet, grain(sheet.scope().period()));
    }

    private static ChartModel build(Sheet sheet, Grain grain) {
        Source all = Source.during(sheet, AzureUsage.DATASET, AzureUsage.USAGE_DATE);
        var standing = Truth.standing(all);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), List.of(), List.of());
        }
        UsageSlice slice = UsageSlice.of(all);
        Source source = all.only(slice.filters());
        String subtitle =
                sheet.text("subtitle", slice.categoryName(), slice.unitName(), sheet.shared("per." + grain.id()));
        Answer total = source.sum(AzureUsage.QUANTITY);
        if (total.rows().getFirst().rowCount() == 0) {
            return sheet.undrawn(
                    sheet.text("subtitle.none"), Truth.nothing(source), slice.selectors(), source.ignored());
        }
        if (total.mixedUnits()) {
            return sheet.undrawn(subtitle, slice.mixed(total), slice.selectors(), source.ignored());
        }
        List<Step> steps = Steps.of(source, sheet.scope().period(), grain);
        TimeSeries series = TimeSeries.adding(source, AzureUsage.QUANTITY, AzureUsage.USAGE_DATE, grain, steps);
        Quantity quantity = slice.quantity();
        List<Mark> marks = series.marks(source, AzureUsage.USAGE_DATE, "", quantity);
        List<TrendArea.Point> points = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            points.add(new TrendArea.Point(steps.get(i), series.values().get(i).doubleValue(), marks.get(i)));
        }
        Axis axis = Axis.of(series.lowest().doubleValue(), series.highest().doubleValue(), false, sheet.formats());
        return sheet.drawn(
                subtitle,
                new TrendArea(axis, points),
                slice.selectors(),
                source.ignored(),
                Spoken.overTime(sheet, subtitle, quantity, steps, series.values()),
                TimeTwin.of(sheet, steps, List.of(quantity.unit()), List.of(series.values())));
    }

    private static Grain grain(Period period) {
        if (period.days() > MOST_WEEKS_IN_DAYS) {
            return Grain.MONTH;
        }
        return period.days() > MOST_DAYS ? Grain.WEEK : Grain.DAY;
    }
}
