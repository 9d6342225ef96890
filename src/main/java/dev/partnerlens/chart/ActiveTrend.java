package dev.partnerlens.chart;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.Alive;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.column.DateColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Subscriptions alive at the end of each month: see {@link Alive}. */
final class ActiveTrend {
    private ActiveTrend() {}

    static ChartModel build(Sheet sheet) {
        Source source = Source.ever(sheet, Subscriptions.DATASET);
        String subtitle = sheet.text("subtitle");
        var standing = Truth.standing(source, Subscriptions.CREATION_DATE, Subscriptions.DEPROVISIONED_DATE);
        if (standing.isPresent()) {
            return sheet.undrawn(subtitle, standing.get(), List.of(), List.of());
        }
        RowView rows = source.rows();
        if (rows.size() == 0) {
            return sheet.undrawn(subtitle, Truth.nothing(source), List.of(), source.ignored());
        }
        List<Step> steps = Steps.of(source, sheet.scope().period(), Grain.MONTH);
        List<BigDecimal> values = alive(rows, steps);
        Quantity quantity = new Quantity.Count(sheet.words(), "subscriptions");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            marks.add(new Mark(
                    "end=" + step.days().to(),
                    sheet.text("at", sheet.formats().date(step.days().to())),
                    List.of(step.known() ? quantity.full(values.get(i)) : sheet.shared("not-known")),
                    Optional.empty(),
                    false));
        }
        BigDecimal highest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        Axis axis = Axis.of(0, highest.doubleValue(), true, sheet.formats());
        TrendLines.Series line = new TrendLines.Series(
                sheet.text("line"),
                quantity.brief(values.getLast()),
                Hue.MAIN,
                values.stream().map(BigDecimal::doubleValue).toList(),
                marks);
        return sheet.drawn(
                ColumnsOverTime.starred(sheet, subtitle, steps),
                new TrendLines(axis, steps, List.of(line)),
                List.of(),
                source.ignored(),
                Spoken.overTime(sheet, subtitle, quantity, steps, values),
                TimeTwin.of(sheet, steps, List.of(quantity.unit()), List.of(values)));
    }

    private static long epochDay(@Nullable Object date) {
        return Days.of(date).map(LocalDate::toEpochDay).orElse((long) DateColumn.NO_DAY);
    }

    private static List<BigDecimal> alive(RowView rows, List<Step> steps) {
        long[] counts = new long[steps.size()];
        for (int row = 0; row < rows.size(); row++) {
            long created = epochDay(rows.value(row, Subscriptions.CREATION_DATE));
            long gone = epochDay(rows.value(row, Subscriptions.DEPROVISIONED_DATE));
            for (int i = 0; i < counts.length; i++) {
                if (Alive.in(Period.day(steps.get(i).days().to()), created, gone)) {
                    counts[i]++;
                }
            }
        }
        List<BigDecimal> values = new ArrayList<>();
        for (long count : counts) {
            values.add(BigDecimal.valueOf(count));
        }
        return values;
    }
}
