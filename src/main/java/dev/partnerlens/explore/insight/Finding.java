package dev.partnerlens.explore.insight;

/**
 * Something unusual about a series, by positions of days.
 *
 * @param from the first day of it
 * @param to the last day of it; of a step the last day of its level
 * @param day the day that stands out most
 * @param observed what was used that day, of a step the level after
 * @param expected what is usual for that day, of a step the level before
 * @param low what is as little as usual, {@code high} as much: 19 of 20 days lie between
 * @param score how many deviations of the series' own noise it is away from what is usual
 * @param lasting whether it reaches the last whole day
 */
record Finding(
        Kind kind,
        int from,
        int to,
        int day,
        double observed,
        double expected,
        double low,
        double high,
        double score,
        boolean lasting) {

    boolean isShown(Quiet quiet) {
        return quiet.shows(kind, score, observed / expected);
    }
}
