package dev.partnerlens.chart;

import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.Suspensions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subscriptions that came to stand suspended, by step of time; of steps before the first sync nobody knows. */
record SuspendedByMonth(TimeSeries series, Optional<LocalDate> since) {
    /** @param source the subscriptions that count, whatever the period */
    static SuspendedByMonth of(Source source, List<Step> steps) {
        Suspensions suspensions = source.sheet().practice().suspensions();
        Optional<LocalDate> since = suspensions.since();
        if (since.isEmpty()) {
            return new SuspendedByMonth(new TimeSeries(List.of(), List.of()), since);
        }
        long[] counts = new long[steps.size()];
        RowView rows = source.rows();
        for (int row = 0; row < rows.size(); row++) {
            for (LocalDate day : suspensions.of((String) rows.value(row, Subscriptions.ID))) {
                Steps.place(steps, day).ifPresent(i -> counts[i]++);
            }
        }
        List<BigDecimal> values = new ArrayList<>();
        for (long count : counts) {
            values.add(BigDecimal.valueOf(count));
        }
        return new SuspendedByMonth(
                new TimeSeries(
                        steps.stream()
                                .map(step -> seenSince(source.sheet(), step, since.get()))
                                .toList(),
                        values),
                since);
    }

    private static Step seenSince(Sheet sheet, Step step, LocalDate since) {
        String month = sheet.formats().monthOfYear(step.days().from());
        if (!step.days().to().isAfter(since)) {
            return new Step(step.days(), step.tick(), sheet.shared("step.unknown", month), step.partial(), false);
        }
        if (!step.partial() && !step.days().from().isAfter(since)) {
            return new Step(step.days(), step.tick(), sheet.shared("step.partial", month), true, step.known());
        }
        return step;
    }

    BigDecimal total() {
        return series.total();
    }

    /** Empty where nothing at all is known. */
    Optional<ColumnsOverTime.Layer> layer(Sheet sheet, Quantity quantity) {
        if (since.isEmpty()) {
            return Optional.empty();
        }
        String name = sheet.shared("suspended");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < series.steps().size(); i++) {
            Step step = series.steps().get(i);
            marks.add(new Mark(
                    "suspended=" + step.days().from(),
                    name + ", " + step.name(),
                    List.of(step.known() ? quantity.full(series.values().get(i)) : sheet.shared("not-known")),
                    Optional.empty(),
                    false));
        }
        return Optional.of(new ColumnsOverTime.Layer(name, series, marks, Hue.CLOSED, true));
    }

    /** What must be said of it beside the chart. */
    String note(Sheet sheet) {
        return since.map(day ->
                        sheet.shared("note.suspended-since", sheet.formats().date(day)))
                .orElseGet(() -> sheet.shared("note.suspended-unknown"));
    }
}
