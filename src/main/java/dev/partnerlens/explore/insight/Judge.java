package dev.partnerlens.explore.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is unusual about one series: what lies far outside its own weekly rhythm, level and noise, and does not do so
 * often.
 */
final class Judge {
    /** Days a series must have been there before anything about it is unusual: a new one has no usual yet. */
    private static final int YOUNG = 28;
    /** Days with use that a judgement needs. */
    static final int FEWEST = 20;

    private static final int RARE_WITHIN = 90;
    private static final int RARE = 3;
    /** Two deviations: 19 of 20 days. */
    private static final double USUAL = 2;

    private final double[] sizes;
    private final int first;
    private final int last;
    private final Course course;

    private Judge(double[] sizes, Rhythm series) {
        this.sizes = sizes;
        this.first = series.series().first();
        this.last = series.series().last();
        this.course = new Course(sizes, series.weekly(), series.weekdays());
    }

    /** All findings that the lowest quiet level shows, by day; none for a series that is too short or too new. */
    static List<Finding> findings(Rhythm series) {
        return series.series().used() < FEWEST
                ? List.of()
                : new Judge(series.series().living(), series).all();
    }

    private List<Finding> all() {
        List<Finding> found = new ArrayList<>(steps());
        found.addAll(outliers());
        found.addAll(new Silences(sizes, first + YOUNG, last, course).found());
        found.removeIf(finding -> !finding.isShown(Quiet.LOW));
        found.sort(Comparator.comparingInt(Finding::from));
        return found;
    }

    private List<Finding> steps() {
        List<Finding> found = new ArrayList<>();
        int[] starts = course.steps();
        Measured measured = course.measured();
        for (int i = 0; i < starts.length; i++) {
            int day = course.day(starts[i]);
            if (day >= first + YOUNG) {
                Steps step = course.step(starts[i]);
                int to = i + 1 < starts.length ? course.day(starts[i + 1]) - 1 : last;
                double spread = course.spread(day);
                found.add(new Finding(
                        Kind.STEP,
                        day,
                        to,
                        day,
                        measured.size(step.after()),
                        measured.size(step.before()),
                        measured.size(step.before() - USUAL * spread),
                        measured.size(step.before() + USUAL * spread),
                        step.score(),
                        to == last));
            }
        }
        return found;
    }

    private List<Finding> outliers() {
        List<Finding> found = new ArrayList<>();
        int from = first + YOUNG < sizes.length ? course.position(first + YOUNG) : course.used();
        for (int at = from; at < course.used(); at++) {
            if (score(at) >= Quiet.LOW.least()) {
                int end = at;
                while (end + 1 < course.used()
                        && course.day(end + 1) == course.day(end) + 1
                        && score(end + 1) >= Quiet.LOW.least()
                        && sign(end + 1) == sign(at)) {
                    end++;
                }
                if (!isCommon(at, end)) {
                    found.add(outlier(at, end));
                }
                at = end;
            }
        }
        return found;
    }

    private Finding outlier(int from, int to) {
        int most = from;
        for (int at = from; at <= to; at++) {
            most = score(at) > score(most) ? at : most;
        }
        int day = course.day(most);
        double expected = course.expected(day);
        return of(
                sign(most) > 0 ? Kind.SPIKE : Kind.DROP, course.day(from), course.day(to), day, expected, score(most));
    }

    private Finding of(Kind kind, int from, int to, int day, double expected, double score) {
        return of(course, kind, from, to, day, sizes[day], expected, score, to == last);
    }

    /** A finding with the usual range of its day. */
    static Finding of(
            Course course,
            Kind kind,
            int from,
            int to,
            int day,
            double observed,
            double expected,
            double score,
            boolean lasting) {
        double usual = course.measured().of(expected);
        double spread = USUAL * course.spread(day);
        return new Finding(
                kind,
                from,
                to,
                day,
                observed,
                expected,
                course.measured().size(usual - spread),
                course.measured().size(usual + spread),
                score,
                lasting);
    }

    private double score(int at) {
        return Math.abs(course.residual(at)) / course.spread(course.day(at));
    }

    private double sign(int at) {
        return Math.signum(course.residual(at));
    }

    /** Whether the series goes nearly as far in the same direction now and then. */
    private boolean isCommon(int from, int to) {
        double size = 0;
        for (int at = from; at <= to; at++) {
            size = Math.max(size, Math.abs(course.residual(at)));
        }
        int others = 0;
        for (int at = from - 1; at >= 0 && course.day(from) - course.day(at) <= RARE_WITHIN; at--) {
            others += sign(at) * sign(from) * Math.abs(course.residual(at)) >= 0.6 * size ? 1 : 0;
        }
        for (int at = to + 1; at < course.used() && course.day(at) - course.day(to) <= RARE_WITHIN; at++) {
            others += sign(at) * sign(from) * Math.abs(course.residual(at)) >= 0.6 * size ? 1 : 0;
        }
        return others >= RARE;
    }
}
