package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.Subscriptions;
import java.util.List;

/** How often one thing happened, by month: trials that became paid, resellers that started. */
final class EventsByMonth {
    private EventsByMonth() {}

    static ChartModel trialConversions(Sheet sheet) {
        return build(
                sheet, Subscriptions.DATASET, Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE, "subscriptions", Hue.WON);
    }

    static ChartModel newResellers(Sheet sheet) {
        return build(sheet, IndirectResellers.DATASET, IndirectResellers.FIRST_CREATION, "resellers", Hue.MAIN);
    }

    static ChartModel actions(Sheet sheet) {
        return build(sheet, Activity.DATASET, Activity.OPERATION_DATE, "actions", Hue.MAIN);
    }

    private static ChartModel build(Sheet sheet, Dataset set, DateField date, String noun, Hue hue) {
        Source source = Source.ever(sheet, set, date)
                .only(new Filter.Within(date, sheet.scope().period()));
        var standing = Truth.standing(source, date);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), List.of(), List.of());
        }
        List<Step> steps = Steps.of(source, sheet.scope().period(), Grain.MONTH);
        TimeSeries series = TimeSeries.counting(source, date, Grain.MONTH, steps);
        if (series.total().signum() == 0) {
            return sheet.undrawn(sheet.text("subtitle.none"), Truth.nothing(source), List.of(), source.ignored());
        }
        Quantity quantity = new Quantity.Count(sheet.words(), noun);
        String subtitle = sheet.text("subtitle", sheet.formats().number(series.total(), 0), series.total());
        return ColumnsOverTime.model(
                sheet,
                List.of(new ColumnsOverTime.Layer(
                        quantity.unit(), series, series.marks(source, date, "", quantity), hue, false)),
                quantity,
                ColumnsOverTime.starred(sheet, subtitle, steps),
                List.of(),
                source.ignored());
    }
}
