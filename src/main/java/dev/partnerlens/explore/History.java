package dev.partnerlens.explore;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A KPI's figure at other times: both kinds of change, the months, the days. Nothing where that cannot be known. */
record History(Kpi kpi, Figure figure, boolean comparable, Lens lens, Knowledge knowledge) {
    /** Against the same number of days right before. */
    Optional<KpiResult.Change> previousPeriod(Period period, Reading now) {
        Period before = period.before();
        return looksBack() && knowledge.covers(before) ? change(figure.of(lens, before), now) : Optional.empty();
    }

    /** The last full month against the first; a month that is not over is none. */
    Optional<KpiResult.Change> firstToLastMonth(Period period) {
        List<Period> months = period.fullMonths().stream()
                .filter(month -> month.to().isBefore(lens.today()))
                .toList();
        if (!looksBack() || months.size() < 2) {
            return Optional.empty();
        }
        Period first = months.getFirst();
        Period last = months.getLast();
        return knowledge.covers(first) && knowledge.covers(last)
                ? change(figure.of(lens, first), figure.of(lens, last))
                : Optional.empty();
    }

    /** One point a month, named by its first day in the period; a cut month is partial. */
    List<KpiResult.Point> months(Period period) {
        List<KpiResult.Point> points = new ArrayList<>();
        for (Period part : looksBack() ? period.split(Grain.MONTH) : List.<Period>of()) {
            if (knowledge.touches(part)) {
                Reading reading = figure.of(lens, part);
                boolean cut = part.days() < part.from().lengthOfMonth();
                if (says(reading)) {
                    points.add(point(part.from(), reading.value(), cut || !knowledge.isWhole(part)));
                }
            }
        }
        return points;
    }

    /** One point for each known day up to today. */
    List<KpiResult.Point> days(Period period, Map<String, Measured.Daily> daily) {
        Map<String, long[]> series = new LinkedHashMap<>();
        daily.forEach((name, each) -> series.put(name, each.of(lens, period)));
        List<KpiResult.Point> points = new ArrayList<>();
        for (int i = 0; i < period.days() && !series.isEmpty(); i++) {
            LocalDate day = period.from().plusDays(i);
            if (!day.isAfter(lens.today()) && knowledge.covers(Period.day(day))) {
                points.add(new KpiResult.Point(day, values(series, i), !day.isBefore(lens.today())));
            }
        }
        return points;
    }

    private static Map<String, BigDecimal> values(Map<String, long[]> series, int day) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        series.forEach((name, each) -> {
            if (each[day] != Measured.Daily.NOT_KNOWN) {
                values.put(name, BigDecimal.valueOf(each[day]));
            }
        });
        return values;
    }

    /** Whether the figure can be told for another time: the state of now has no past. */
    private boolean looksBack() {
        return comparable && kpi.basis().isOfPeriod();
    }

    private boolean says(Reading reading) {
        return !kpi.unit().isMean() || reading.base() > 0;
    }

    private Optional<KpiResult.Change> change(Reading before, Reading now) {
        return says(before) && says(now)
                ? Optional.of(new KpiResult.Change(before.value(), now.value(), percent(before.value(), now.value())))
                : Optional.empty();
    }

    private @Nullable BigDecimal percent(BigDecimal before, BigDecimal now) {
        BigDecimal difference = now.subtract(before);
        if (kpi.unit() == Kpi.Unit.PERCENT) {
            return difference;
        }
        return before.signum() == 0 ? null : Reading.percent(difference, before);
    }

    private static KpiResult.Point point(LocalDate day, BigDecimal value, boolean partial) {
        return new KpiResult.Point(day, Map.of(KpiResult.Point.VALUE, value), partial);
    }
}
