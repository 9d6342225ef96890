package dev.partnerlens.chart;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** New against deprovisioned subscriptions by month. */
final class SubscriptionChurn {
    private SubscriptionChurn() {}

    /** Azure subscriptions, trials included, as the Usage page counts them. */
    static ChartModel azure(Sheet sheet) {
        return build(
                sheet,
                Source.during(
                                sheet,
                                Subscriptions.DATASET,
                                Subscriptions.CREATION_DATE,
                                Subscriptions.DEPROVISIONED_DATE)
                        .only(Conditions.AZURE),
                false);
    }

    /** Subscriptions of every kind, trials excluded from the new ones. */
    static ChartModel all(Sheet sheet) {
        return build(
                sheet,
                Source.during(
                        sheet, Subscriptions.DATASET, Subscriptions.CREATION_DATE, Subscriptions.DEPROVISIONED_DATE),
                true);
    }

    private static ChartModel build(Sheet sheet, Source created, boolean withoutTrials) {
        var standing = Truth.standing(created, Subscriptions.CREATION_DATE, Subscriptions.DEPROVISIONED_DATE);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), List.of(), List.of());
        }
        Period period = sheet.scope().period();
        List<Step> steps = Steps.of(created, period, Grain.MONTH);
        Source gone = new Source(sheet, created.set(), created.fixed(), java.util.Optional.empty(), created.own())
                .only(new Filter.Within(Subscriptions.DEPROVISIONED_DATE, period));
        TimeSeries fresh = TimeSeries.counting(created, Subscriptions.CREATION_DATE, Grain.MONTH, steps);
        if (withoutTrials) {
            fresh = fresh.minus(TimeSeries.counting(
                    created.only(Conditions.trial()), Subscriptions.CREATION_DATE, Grain.MONTH, steps));
        }
        TimeSeries lost = TimeSeries.counting(gone, Subscriptions.DEPROVISIONED_DATE, Grain.MONTH, steps);
        List<String> notes = new ArrayList<>(List.of(sheet.shared("note.suspended-unknown")));
        notes.addAll(created.ignored());
        if (fresh.total().signum() == 0 && lost.total().signum() == 0) {
            ChartState none = Truth.nothing(created.sizeUnfiltered() > 0 ? created : gone);
            return sheet.undrawn(sheet.text("subtitle.none"), none, List.of(), notes);
        }
        Quantity quantity = new Quantity.Count(sheet.words(), "subscriptions");
        BigDecimal net = fresh.total().subtract(lost.total());
        String signed = (net.signum() > 0 ? "+" : "") + sheet.formats().number(net, 0);
        return ColumnsOverTime.model(
                sheet,
                List.of(
                        new ColumnsOverTime.Layer(
                                sheet.shared("new"), fresh, created, Subscriptions.CREATION_DATE, Hue.MAIN, false),
                        new ColumnsOverTime.Layer(
                                sheet.shared("deprovisioned"),
                                lost,
                                gone,
                                Subscriptions.DEPROVISIONED_DATE,
                                Hue.ATTENTION,
                                true)),
                quantity,
                ColumnsOverTime.starred(sheet, sheet.text("subtitle", signed), steps),
                List.of(),
                notes);
    }
}
