package dev.partnerlens.text;

import java.time.Duration;

/** A length of time as one says it: rounded up, in one unit or two. */
public final class TimeLeft {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private TimeLeft() {}

    /** 12 s, 3 min, 1 h 20 min; never 0, as what is not over takes a moment. */
    public static String of(Duration time, Words words) {
        long seconds = Math.max(1, time.plusMillis(999).toSeconds());
        if (seconds < MINUTE) {
            return words.get("time.seconds", seconds);
        }
        long minutes = (seconds + MINUTE - 1) / MINUTE;
        if (minutes < HOUR / MINUTE) {
            return words.get("time.minutes", minutes);
        }
        return words.get("time.hours", minutes / (HOUR / MINUTE), minutes % (HOUR / MINUTE));
    }
}
