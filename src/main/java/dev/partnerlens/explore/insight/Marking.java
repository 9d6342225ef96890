package dev.partnerlens.explore.insight;

import dev.partnerlens.explore.insight.Mark.Reason;
import java.time.DayOfWeek;

/** Turns what was found on positions into a mark that can be shown. */
final class Marking {
    private Marking() {}

    static Mark of(Rhythm rhythm, Finding found, Names names) {
        Series series = rhythm.series();
        Timeline time = series.time();
        return new Mark(
                series.key(),
                found.kind(),
                names.customer(series.key()),
                names.place(series.key()),
                time.day(found.from()),
                time.day(found.to()),
                time.day(found.day()),
                found.kind() == Kind.STEP ? Figures.estimate(found.observed()) : series.exact(found.day()),
                Figures.estimate(found.expected()),
                Figures.estimate(found.low()),
                Figures.estimate(found.high()),
                Figures.score(found.score()),
                reason(found),
                DayOfWeek.of(rhythm.weekdays()[found.day()] + 1));
    }

    private static Reason reason(Finding found) {
        boolean oneDay = found.from() == found.to();
        return switch (found.kind()) {
            case SPIKE -> oneDay ? Reason.SPIKE_DAY : Reason.SPIKE_DAYS;
            case DROP -> found.observed() <= 0 ? Reason.DROP_TO_NOTHING : oneDay ? Reason.DROP_DAY : Reason.DROP_DAYS;
            case STEP -> found.observed() > found.expected() ? Reason.STEP_UP : Reason.STEP_DOWN;
            case SILENCE -> found.lasting() ? Reason.SILENCE_LASTING : Reason.SILENCE_OVER;
        };
    }
}
