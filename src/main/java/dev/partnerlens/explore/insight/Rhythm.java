package dev.partnerlens.explore.insight;

import java.util.BitSet;

/** A series and its weekly rhythm. */
final class Rhythm {
    private final Series series;
    private final Weekly weekly;
    private final int[] weekdays;

    private Rhythm(Series series, Weekly weekly, int[] weekdays) {
        this.series = series;
        this.weekly = weekly;
        this.weekdays = weekdays;
    }

    static Rhythm of(Series series) {
        int[] weekdays = series.time().weekdays();
        return new Rhythm(series, Weekly.of(series.living(), weekdays), weekdays);
    }

    /** A rhythm that tells of no day more than was known before it. */
    static Rhythm asKnown(Series series) {
        int[] weekdays = series.time().weekdays();
        return new Rhythm(series, Weekly.before(series.living(), weekdays), weekdays);
    }

    /** The same where days on which everybody rests count as the weekday on which this one rests. */
    Rhythm resting(BitSet quietDays) {
        if (quietDays.isEmpty()) {
            return this;
        }
        int[] counted = weekdays.clone();
        quietDays.stream().forEach(day -> counted[day] = weekly.quietest(day));
        return new Rhythm(series, weekly, counted);
    }

    Series series() {
        return series;
    }

    Weekly weekly() {
        return weekly;
    }

    /** What each day counts as, Monday 0; not to be changed. */
    int[] weekdays() {
        return weekdays;
    }
}
