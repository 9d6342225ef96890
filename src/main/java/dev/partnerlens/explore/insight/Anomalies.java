package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.explore.Practice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is unusual in all series of a watch.
 *
 * @param marks the newest first, then the highest score
 * @param days the whole days that were looked at, from the first to the last; empty where there is none
 * @param series how many series were looked at
 * @param young how many of them are too new, too short or too rarely used to tell
 * @param seriesDays whole days of all of them, from the first use of each on
 * @param quietDays days on which most customers rested: they count as days of rest
 * @param lateDays newest days whose rows have probably not all come yet: nothing is concluded from them
 * @param ignored filters that do not reach the set
 */
public record Anomalies(
        List<Mark> marks,
        Optional<Period> days,
        int series,
        int young,
        long seriesDays,
        List<LocalDate> quietDays,
        List<LocalDate> lateDays,
        List<Filter> ignored) {
    public Anomalies {
        marks = List.copyOf(marks);
        quietDays = List.copyOf(quietDays);
        lateDays = List.copyOf(lateDays);
        ignored = List.copyOf(ignored);
    }

    /**
     * Looks at all days known, whatever the period, since what is usual follows from all of them. Blocks for as long as it
     * takes, on all processors; an interrupt ends it as {@link dev.partnerlens.core.Problem.Stopped}.
     *
     * @param where which rows count; what everybody did that day is learnt from all rows
     * @param period only marks of it, see {@link Mark#isIn}; empty for all
     */
    public static Anomalies in(
            Practice practice,
            Watch watch,
            List<Filter> where,
            Optional<Period> period,
            Quiet quiet,
            Progress progress) {
        Optional<Timeline> known = SeriesSet.days(practice, watch)
                .flatMap(days -> Timeline.of(practice.freshness(watch.dataset()), Optional.of(days), practice.today()));
        if (known.isEmpty()) {
            return new Anomalies(List.of(), Optional.empty(), 0, 0, 0, List.of(), List.of(), List.of());
        }
        Timeline time = known.get();
        Watch all = watch.everybody();
        SeriesSet everybody = SeriesSet.of(practice, all, List.of(), time);
        SeriesSet asked = where.isEmpty() && watch.equals(all) ? everybody : SeriesSet.of(practice, watch, where, time);
        Holidays holidays = Holidays.of(Parts.map(everybody.series(), Rhythm::of, Progress.UNSEEN), time);
        Timeline whole = time.without(holidays.late());
        List<Judged> judged = Parts.map(
                asked.series().stream().map(one -> one.during(whole)).toList(),
                one -> Judged.of(one, holidays.quiet()),
                progress);
        Names names = Names.of(practice, watch);
        List<Mark> marks = new ArrayList<>();
        for (Judged one : judged) {
            one.findings().stream()
                    .filter(finding -> finding.isShown(quiet))
                    .map(finding -> Marking.of(one.rhythm(), finding, names))
                    .filter(mark -> period.map(mark::isIn).orElse(true))
                    .forEach(marks::add);
        }
        marks.sort(Comparator.comparing(Mark::from)
                .thenComparing(Mark::score)
                .reversed()
                .thenComparing(Mark::customer)
                .thenComparing(mark -> String.join("\n", mark.series().values())));
        return new Anomalies(
                marks,
                Optional.of(new Period(time.day(0), time.day(time.last()))),
                judged.size(),
                (int) judged.stream()
                        .filter(one -> one.series().used() < Judge.FEWEST)
                        .count(),
                seriesDays(judged),
                days(time, holidays.quiet()),
                days(time, holidays.late()),
                asked.ignored());
    }

    /** The same with marks of some kinds alone; all where none is named. */
    public Anomalies only(Set<Kind> kinds) {
        List<Mark> kept = marks.stream()
                .filter(mark -> kinds.isEmpty() || kinds.contains(mark.kind()))
                .toList();
        return new Anomalies(kept, days, series, young, seriesDays, quietDays, lateDays, ignored);
    }

    /** A series with what was found. */
    private record Judged(Rhythm rhythm, List<Finding> findings) {
        static Judged of(Series series, BitSet quietDays) {
            Rhythm rhythm = Rhythm.of(series).resting(quietDays);
            return new Judged(rhythm, Judge.findings(rhythm));
        }

        Series series() {
            return rhythm.series();
        }
    }

    private static long seriesDays(Collection<Judged> all) {
        return all.stream()
                .mapToLong(one -> Math.max(0, one.series().last() - one.series().first() + 1))
                .sum();
    }

    private static List<LocalDate> days(Timeline time, BitSet days) {
        return days.stream().mapToObj(time::day).toList();
    }
}
