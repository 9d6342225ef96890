package dev.partnerlens.explore.insight;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How a series runs: its weekly rhythm, its levels between steps, its slow drift, and how far it strays as a rule. Sizes
 * are judged on days with use only; whether there is any use is a question of its own ({@link Weekly#active}), as in
 * hurdle models (J. Mullahy, Journal of Econometrics 33, 1986), so that series of many zeros and of few do alike.
 */
final class Course {
    private static final int WEEK = 7;
    /** Values on each side that a level is fitted to, and that tell how far the series strays. */
    private static final int NEAR = 17;

    private static final int AROUND = 42;

    private final Weekly weekly;
    private final Measured measured;
    private final int[] weekdays;
    private final int[] position;
    private final double[] days;
    private final double[] residuals;
    private final int count;
    private final BitSet starts;
    private final double[] values;
    private final Line[] lines;
    private final double[] spreads;
    private final double finest;

    /**
     * @param sizes a value a day, NaN where nothing is known or the series was not yet or no more
     * @param weekly its rhythm
     * @param weekdays what each day counts as, Monday 0
     */
    Course(double[] sizes, Weekly weekly, int[] weekdays) {
        this.weekly = weekly;
        this.measured = Measured.of(sizes);
        this.weekdays = weekdays;
        this.position = new int[sizes.length];
        double[] when = new double[sizes.length];
        double[] value = new double[sizes.length];
        double[] size = new double[sizes.length];
        int found = 0;
        for (int day = 0; day < sizes.length; day++) {
            position[day] = found;
            if (sizes[day] > 0) {
                when[found] = day;
                size[found] = sizes[day];
                value[found++] = measured.of(sizes[day] / weekly.factor(day, weekdays[day]));
            }
        }
        this.count = found;
        this.days = Arrays.copyOf(when, found);
        this.values = Arrays.copyOf(value, found);
        this.finest = measured.finest(measured.size(Robust.median(values)));
        this.starts = Steps.in(days, values, count, finest);
        this.lines = lines();
        this.residuals = new double[count];
        for (int i = 0; i < count; i++) {
            residuals[i] = measured.of(size[i]) - measured.of(expected((int) days[i]));
        }
        this.spreads = spreads();
    }

    private Line[] lines() {
        Line[] all = new Line[(count + WEEK - 1) / WEEK];
        for (int block = 0; block < all.length; block++) {
            all[block] = line(Math.min(block * WEEK + WEEK / 2, count - 1));
        }
        return all;
    }

    /** The line around a position, within its own level. */
    private Line line(int middle) {
        int from = starts.previousSetBit(middle);
        int next = starts.nextSetBit(middle + 1);
        int to = next < 0 ? count : next;
        int width = Math.min(2 * NEAR + 1, to - from);
        int left = Math.clamp((long) middle - NEAR, from, to - width);
        return Line.fit(days, values, left, left + width);
    }

    private double[] spreads() {
        double[] all = new double[(count + WEEK - 1) / WEEK];
        double[] scratch = new double[count];
        for (int block = 0; block < all.length; block++) {
            int middle = block * WEEK + WEEK / 2;
            int width = Math.min(2 * AROUND + 1, count);
            int from = Math.clamp((long) middle - AROUND, 0, count - width);
            for (int i = 0; i < width; i++) {
                scratch[i] = Math.abs(residuals[from + i]);
            }
            all[block] = Math.max(finest, Robust.spread(scratch, width));
        }
        return all;
    }

    Weekly weekly() {
        return weekly;
    }

    Measured measured() {
        return measured;
    }

    /** How many days there was any use. */
    int used() {
        return count;
    }

    /** The day of the use at a position. */
    int day(int at) {
        return (int) days[at];
    }

    /** The position of the first use on that day or after. */
    int position(int day) {
        return position[day];
    }

    /** How far the use at a position is from what was expected, in values. */
    double residual(int at) {
        return residuals[at];
    }

    /** What is used that day if anything is. */
    double expected(int day) {
        return expected(day, weekdays[day]);
    }

    /** What would be used that day on such a weekday. */
    double expected(int day, int weekday) {
        int near = Math.min(position[day], count - 1);
        Line line = lines[near / WEEK];
        int from = starts.previousSetBit(near);
        int next = starts.nextSetBit(near + 1);
        double end = days[(next < 0 ? count : next) - 1];
        // A block of seven may lie across a step: then the day's own level counts.
        if (line.middle() < days[from] || line.middle() > end) {
            line = line(near);
        }
        return measured.size(line.at(Math.clamp(day, days[from], end))) * weekly.factor(day, weekday);
    }

    /** The line through the last so many values, as far as they belong to the last level. */
    Line recent(int width) {
        int from = Math.max(starts.previousSetBit(count - 1), count - width);
        return Line.fit(days, values, from, count);
    }

    /** How far values stray around that day, as a standard deviation. */
    double spread(int day) {
        return spreads[Math.min(position[day], count - 1) / WEEK];
    }

    /** Positions at which a new level starts. */
    int[] steps() {
        return starts.stream().skip(1).toArray();
    }

    /** The step that starts at a position. */
    Steps step(int at) {
        return Steps.at(days, values, count, starts, at, finest);
    }

    /** The weekday that a day counts as. */
    int weekday(int day) {
        return weekdays[day];
    }
}
