package dev.partnerlens.chart;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.explore.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Values by step of time, and the marks that stand for them. */
record TimeSeries(List<Step> steps, List<BigDecimal> values) {
    TimeSeries {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
    }

    /** Rows of {@code source} by their {@code date}. */
    static TimeSeries counting(Source source, DateField date, Grain grain, List<Step> steps) {
        return from(source.count(GroupBy.of(date, grain)), steps);
    }

    /** The measure by date; the source must hold one unit only. */
    static TimeSeries adding(Source source, Measure measure, DateField date, Grain grain, List<Step> steps) {
        return from(source.sum(measure, GroupBy.of(date, grain)), steps);
    }

    private static TimeSeries from(Answer answer, List<Step> steps) {
        List<BigDecimal> values = new ArrayList<>(Collections.nCopies(steps.size(), BigDecimal.ZERO));
        boolean counted = answer.query().measure().isEmpty();
        for (Answer.Group group : answer.rows()) {
            if (group.keys().getFirst() instanceof LocalDate day) {
                BigDecimal value = counted || group.sum() == null ? BigDecimal.valueOf(group.rowCount()) : group.sum();
                place(steps, day).ifPresent(i -> values.set(i, values.get(i).add(value)));
            }
        }
        return new TimeSeries(steps, values);
    }

    /** The step of a group's first day, which may lie before the first step where the period cuts it. */
    private static Optional<Integer> place(List<Step> steps, LocalDate day) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        LocalDate held = day.isBefore(steps.getFirst().days().from())
                ? steps.getFirst().days().from()
                : day;
        return Steps.place(steps, held);
    }

    TimeSeries minus(TimeSeries other) {
        List<BigDecimal> rest = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rest.add(values.get(i).subtract(other.values.get(i)));
        }
        return new TimeSeries(steps, rest);
    }

    BigDecimal total() {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal highest() {
        return values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    BigDecimal lowest() {
        return values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** Values as sizes for drawing. */
    List<Double> sizes() {
        return values.stream().map(BigDecimal::doubleValue).toList();
    }

    /**
     * One mark a step that filters by its days.
     *
     * @param name the series, empty where there is only one
     */
    List<Mark> marks(Source source, DateField date, String name, Quantity quantity) {
        Own own = source.chosen(date);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String title = name.isEmpty() ? step.name() : name + ", " + step.name();
            List<String> lines = step.known()
                    ? List.of(quantity.full(values.get(i)))
                    : List.of(source.sheet().shared("not-known"));
            marks.add(new Mark(
                    date.name() + "=" + step.days().from(),
                    title,
                    lines,
                    Optional.of(new Filter.Within(date, step.days())),
                    own.chosen(step.days())));
        }
        return marks;
    }
}
