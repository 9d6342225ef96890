package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Practice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change is made of.
 *
 * @param changes one a unit, never added across; one alone where rows are counted or nothing has a unit
 * @param unknownBefore days of the earlier period that are not covered or not over, {@code unknownAfter} of the later
 * @param doubtfulRows rows of both periods that lie in such days, and are counted all the same
 * @param ignored filters that do not reach the set
 */
public record Explanation(
        ChangeQuestion question,
        List<Change> changes,
        List<Period> unknownBefore,
        List<Period> unknownAfter,
        long doubtfulRows,
        List<Filter> ignored) {
    public Explanation {
        changes = List.copyOf(changes);
        unknownBefore = List.copyOf(unknownBefore);
        unknownAfter = List.copyOf(unknownAfter);
        ignored = List.copyOf(ignored);
    }

    /**
     * A change within one unit.
     *
     * @param unit empty where there is none
     * @param percent of what was before; empty where that was nothing
     * @param dimensions the field that explains most first
     */
    public record Change(
            Optional<String> unit,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            Optional<BigDecimal> percent,
            long rowsBefore,
            long rowsAfter,
            List<Dimension> dimensions) {
        public Change {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** Whether the two periods have the same number of days. */
    public boolean isEven() {
        return question.before().days() == question.after().days();
    }

    /** Works it out, from two questions a field. */
    public static Explanation of(Practice practice, ChangeQuestion asked) {
        Answer before = practice.ask(query(asked, asked.before()));
        Answer after = practice.ask(query(asked, asked.after()));
        List<Change> changes = new ArrayList<>();
        List<ByValue> fields = asked.by().stream()
                .map(field -> ByValue.of(practice, asked, field))
                .toList();
        for (String unit : units(before, after)) {
            Totals first = Totals.of(before, unit);
            Totals last = Totals.of(after, unit);
            BigDecimal difference = last.sum.subtract(first.sum);
            boolean counted =
                    asked.measure().isEmpty() || asked.measure().get().unit().isEmpty();
            changes.add(new Change(
                    counted ? Optional.empty() : Optional.of(unit),
                    first.sum,
                    last.sum,
                    difference,
                    Figures.percent(difference, first.sum.abs()),
                    first.rows,
                    last.rows,
                    fields.stream()
                            .map(field -> field.within(unit, difference, asked.top()))
                            .sorted((a, b) -> b.spread().compareTo(a.spread()))
                            .toList()));
        }
        Freshness known = practice.freshness(asked.dataset());
        List<Period> unknownBefore = unknown(known, asked.before(), practice.today());
        List<Period> unknownAfter = unknown(known, asked.after(), practice.today());
        List<Period> doubtful = new ArrayList<>(unknownBefore);
        doubtful.addAll(unknownAfter);
        return new Explanation(
                asked, changes, unknownBefore, unknownAfter, rows(practice, asked, doubtful), after.ignored());
    }

    static Query query(ChangeQuestion asked, Period days) {
        return new Query(asked.dataset(), List.of(), asked.measure(), asked.where(), Optional.of(days));
    }

    /** The units of either period, in order; one without a name where there are none. */
    private static Set<String> units(Answer before, Answer after) {
        Set<String> units = new LinkedHashSet<>();
        for (Answer answer : List.of(before, after)) {
            answer.byUnit().forEach(total -> units.add(total.unit()));
            answer.unit().ifPresent(units::add);
        }
        if (units.isEmpty()) {
            units.add("");
        }
        return units;
    }

    /** One period within one unit. */
    private record Totals(BigDecimal sum, long rows) {
        static Totals of(Answer answer, String unit) {
            if (answer.mixedUnits()) {
                return answer.byUnit().stream()
                        .filter(total -> total.unit().equals(unit))
                        .findFirst()
                        .map(total -> new Totals(total.sum(), total.rowCount()))
                        .orElse(new Totals(BigDecimal.ZERO, 0));
            }
            Answer.Group total = answer.rows().getFirst();
            if (!answer.unit().orElse(unit).equals(unit)) {
                return new Totals(BigDecimal.ZERO, 0);
            }
            return new Totals(ByValue.amount(answer, total), total.rowCount());
        }
    }

    /** The days of a period on which what is stored may not be all there is. */
    private static List<Period> unknown(Freshness known, Period asked, LocalDate today) {
        List<Period> gaps = new ArrayList<>();
        LocalDate start = null;
        for (LocalDate day = asked.from(); !day.isAfter(asked.to()); day = day.plusDays(1)) {
            boolean sure = day.isBefore(today) && known.covers(Period.day(day));
            if (!sure && start == null) {
                start = day;
            } else if (sure && start != null) {
                gaps.add(new Period(start, day.minusDays(1)));
                start = null;
            }
        }
        if (start != null) {
            gaps.add(new Period(start, asked.to()));
        }
        return gaps;
    }

    private static long rows(Practice practice, ChangeQuestion asked, List<Period> days) {
        Dataset set = asked.dataset();
        long rows = 0;
        for (Period part : days) {
            Query query = new Query(
                    set,
                    List.of(GroupBy.of(set.date(), Grain.DAY)),
                    Optional.empty(),
                    asked.where(),
                    Optional.of(part));
            rows += practice.ask(query).rows().stream()
                    .mapToLong(Answer.Group::rowCount)
                    .sum();
        }
        return rows;
    }
}
