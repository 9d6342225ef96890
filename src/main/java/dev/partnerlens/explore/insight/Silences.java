package dev.partnerlens.explore.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * Days on end without any use. How unlikely they are follows from how often the series is used on such weekdays; a score
 * is the deviation of a normal value that is as unlikely: √(−2 ln p).
 */
final class Silences {
    /** Days on which use was to be expected that make a silence; fewer are a drop. */
    private static final int SILENCE = 3;

    private static final double EXPECTED = 0.5;
    /** A day without use drops from something only where there is use nearly always. */
    private static final double NEARLY_ALWAYS = 0.97;

    private static final int RARE_WITHIN = 180;

    private final double[] sizes;
    private final int from;
    private final int last;
    private final Course course;

    /**
     * @param sizes a value a day, NaN where nothing is known or the series was not there
     * @param from the first day that may be unusual
     * @param last the last whole day
     */
    Silences(double[] sizes, int from, int last, Course course) {
        this.sizes = sizes;
        this.from = from;
        this.last = last;
        this.course = course;
    }

    /**
     * Days on end without use, of which so many days should have had some.
     *
     * @param to the last of these
     * @param end the last day without use, whether or not it should have had some
     */
    private record Gap(int from, int to, int end, int missing, double unlikely) {}

    List<Finding> found() {
        List<Gap> gaps = gaps();
        List<Finding> found = new ArrayList<>();
        for (Gap gap : gaps) {
            if (gap.from >= from && isRare(gap, gaps)) {
                if (gap.missing >= SILENCE) {
                    found.add(finding(Kind.SILENCE, gap, Math.sqrt(2 * gap.unlikely)));
                } else if (isNearlyAlwaysUsed(gap)) {
                    found.add(finding(Kind.DROP, gap, score(gap)));
                }
            }
        }
        return found;
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int day = 0; day < sizes.length; day++) {
            if (sizes[day] <= 0) {
                int end = day;
                while (end + 1 < sizes.length && sizes[end + 1] <= 0) {
                    end++;
                }
                gap(day, end, gaps);
                day = end;
            }
        }
        return gaps;
    }

    /** Weekends at either end that would have been without use anyway do not belong to it, unless it still lasts. */
    private void gap(int start, int end, List<Gap> gaps) {
        int[] own = new int[Weekly.DAYS];
        for (int day = start; day <= end; day++) {
            own[course.weekday(day)]++;
        }
        int first = -1;
        int to = -1;
        int missing = 0;
        double unlikely = 0;
        for (int day = start; day <= end; day++) {
            double active = course.weekly().active(day, course.weekday(day), own);
            unlikely -= Math.log(1 - active);
            if (active >= EXPECTED) {
                first = first < 0 ? day : first;
                to = day;
                missing++;
            }
        }
        if (missing > 0) {
            gaps.add(new Gap(first, to, end, missing, unlikely));
        }
    }

    /** Whether the series was hardly ever so long without use, around that time. */
    private static boolean isRare(Gap gap, List<Gap> all) {
        return all.stream()
                        .filter(other -> !other.equals(gap)
                                && Math.abs(other.from - gap.from) <= RARE_WITHIN
                                && other.missing >= 0.7 * gap.missing)
                        .count()
                < 2;
    }

    private boolean isNearlyAlwaysUsed(Gap gap) {
        int[] own = new int[Weekly.DAYS];
        for (int day = gap.from; day <= gap.to; day++) {
            own[course.weekday(day)]++;
        }
        return course.weekly().active(gap.from, course.weekday(gap.from), own) >= NEARLY_ALWAYS;
    }

    /** How far next to nothing is from what was expected. */
    private double score(Gap gap) {
        double expected = course.expected(gap.from);
        Measured measured = course.measured();
        double least = measured == Measured.COUNT ? 0 : measured.of(expected * 0.05);
        return (measured.of(expected) - least) / course.spread(gap.from);
    }

    private Finding finding(Kind kind, Gap gap, double score) {
        boolean lasting = gap.end == last;
        int to = lasting && kind == Kind.SILENCE ? gap.end : gap.to;
        return Judge.of(course, kind, gap.from, to, gap.from, 0, course.expected(gap.from), score, lasting);
    }
}
