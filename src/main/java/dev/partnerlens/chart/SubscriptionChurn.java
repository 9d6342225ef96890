package dev.partnerlens.chart;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Source ever = new Source(sheet, created.set(), created.fixed(), Optional.empty(), created.own());
        Source gone = ever.only(new Filter.Within(Subscriptions.DEPROVISIONED_DATE, period));
        TimeSeries fresh = TimeSeries.counting(created, Subscriptions.CREATION_DATE, Grain.MONTH, steps);
        if (withoutTrials) {
            fresh = fresh.minus(TimeSeries.counting(
                    created.only(Conditions.trial()), Subscriptions.CREATION_DATE, Grain.MONTH, steps));
        }
        TimeSeries lost = TimeSeries.counting(gone, Subscriptions.DEPROVISIONED_DATE, Grain.MONTH, steps);
        SuspendedByMonth suspended = SuspendedByMonth.of(ever, steps);
        List<String> notes = new ArrayList<>(List.of(suspended.note(sheet)));
        notes.addAll(created.ignored());
        if (fresh.total().signum() == 0
                && lost.total().signum() == 0
                && suspended.total().signum() == 0) {
            ChartState none = Truth.nothing(created.sizeUnfiltered() > 0 ? created : gone);
            return sheet.undrawn(sheet.text("subtitle.none"), none, List.of(), notes);
        }
        Quantity quantity = new Quantity.Count(sheet.words(), "subscriptions");
        BigDecimal net = fresh.total().subtract(lost.total());
        String signed = (net.signum() > 0 ? "+" : "") + sheet.formats().number(net, 0);
        List<ColumnsOverTime.Layer> layers = new ArrayList<>(List.of(
                new ColumnsOverTime.Layer(
                        sheet.shared("new"),
                        fresh,
                        fresh.marks(created, Subscriptions.CREATION_DATE, sheet.shared("new"), quantity),
                        Hue.MAIN,
                        false),
                new ColumnsOverTime.Layer(
                        sheet.shared("deprovisioned"),
                        lost,
                        lost.marks(gone, Subscriptions.DEPROVISIONED_DATE, sheet.shared("deprovisioned"), quantity),
                        Hue.ATTENTION,
                        true)));
        suspended.layer(sheet, quantity).ifPresent(layers::add);
        return ColumnsOverTime.model(
                sheet,
                layers,
                quantity,
                ColumnsOverTime.starred(sheet, sheet.text("subtitle", signed), steps),
                List.of(),
                notes);
    }
}
