package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How every KPI is worked out around its figure: whether it can be known, its changes, its months.
 *
 * @param needs the fields without which the figure says nothing; never sent by the service, they make it "not delivered"
 * @param daily what the series by day tells, by name; none for a KPI without one
 * @param comparable whether the number alone says something beside that of another time
 */
record Measured(Figure figure, List<Field> needs, boolean comparable, Map<String, Daily> daily, Items items)
        implements Kpi.Computation {
    /** A series by day. */
    @FunctionalInterface
    interface Daily {
        /** Stands for a day of which the value is not known. */
        long NOT_KNOWN = Long.MIN_VALUE;

        /** Values of all days from the first to the last of the period. */
        long[] of(Lens lens, Period period);
    }

    /** The rows behind a list. */
    @FunctionalInterface
    interface Items {
        List<Map<String, @Nullable Object>> of(Lens lens, Period period);
    }

    static Measured by(Figure figure, Field... needs) {
        return new Measured(figure, List.of(needs), true, Map.of(), (_, _) -> List.of());
    }

    Measured series(Daily byDay) {
        return alongside(KpiResult.Point.VALUE, byDay);
    }

    /** A further value of each day of the series. */
    Measured alongside(String name, Daily byDay) {
        Map<String, Daily> all = new LinkedHashMap<>(daily);
        all.put(name, byDay);
        return new Measured(figure, needs, comparable, all, items);
    }

    Measured listing(Items rows) {
        return new Measured(figure, needs, comparable, daily, rows);
    }

    /** The same for a number that only counts the entries of a list. */
    Measured notCompared() {
        return new Measured(figure, needs, false, daily, items);
    }

    @Override
    public KpiResult of(Kpi kpi, Practice practice, Scope scope) {
        Lens lens = practice.lens(scope.today(), scope.filters());
        Knowledge knowledge = new Knowledge(practice, kpi.sets(), scope.today());
        Optional<KpiState> unknown = knowledge
                .unknown(needs)
                .or(() -> kpi.basis().isOfPeriod() && !knowledge.touches(scope.period())
                        ? Optional.of(KpiState.NOT_FETCHED)
                        : Optional.empty());
        if (unknown.isPresent()) {
            return new KpiResult(
                    kpi,
                    unknown.get(),
                    null,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    lens.ignored(kpi.sets()));
        }
        Reading reading = figure.of(lens, scope.period());
        History history = new History(kpi, figure, comparable && !picksDays(kpi, scope), lens, knowledge);
        return new KpiResult(
                kpi,
                state(kpi, practice, scope, reading, knowledge),
                reading.value(),
                history.previousPeriod(scope.period(), reading),
                history.firstToLastMonth(scope.period()),
                history.days(scope.period(), daily),
                history.months(scope.period()),
                items.of(lens, scope.period()),
                lens.ignored(kpi.sets()));
    }

    /** Whether a filter picks days by itself; other times have none of those, so comparing them says nothing. */
    private static boolean picksDays(Kpi kpi, Scope scope) {
        return scope.filters().stream()
                .anyMatch(filter -> kpi.sets().stream()
                        .anyMatch(set -> set.has(filter.field()) && set.date().equals(filter.field())));
    }

    private KpiState state(Kpi kpi, Practice practice, Scope scope, Reading reading, Knowledge knowledge) {
        if (reading.base() == 0 && !scope.filters().isEmpty()) {
            Lens open = practice.lens(scope.today(), List.of());
            if (figure.of(open, scope.period()).base() != 0) {
                return KpiState.FILTERED_OUT;
            }
        }
        if (kpi.basis().isOfPeriod() && !knowledge.isWhole(scope.period())) {
            return KpiState.PARTIAL;
        }
        return reading.isZero() ? KpiState.ZERO : KpiState.OK;
    }
}
