package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.insight.Forecast.Why;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Makes forecasts, or says why not. */
public final class Forecasts {
    private static final int FAR = 90;
    private static final int NEAR = 30;
    private static final int RECENT = 56;
    private static final int FEWEST_RECENT = 42;

    private final Practice practice;
    private final ForecastQuestion asked;

    private Forecasts(Practice practice, ForecastQuestion asked) {
        this.practice = practice;
        this.asked = asked;
    }

    /** Blocks for as long as the trying takes, well below a second for a year and a half of days. */
    public static Forecast of(Practice practice, ForecastQuestion asked) {
        return new Forecasts(practice, asked).answer();
    }

    private Forecast answer() {
        Watch watch = new Watch(asked.dataset(), List.of(), asked.measure());
        Answer total =
                practice.ask(new Query(asked.dataset(), List.of(), asked.measure(), asked.where(), Optional.empty()));
        if (total.mixedUnits()) {
            List<String> units =
                    total.byUnit().stream().map(Answer.UnitTotal::unit).toList();
            return refused(new Why.MixedUnits(units), total.ignored());
        }
        Optional<Timeline> known = SeriesSet.days(practice, watch)
                .flatMap(days -> Timeline.of(practice.freshness(asked.dataset()), Optional.of(days), practice.today()));
        if (known.isEmpty()) {
            return refused(new Why.Nothing(), total.ignored());
        }
        Holidays holidays = holidays(known.get());
        Timeline time = known.get().without(holidays.late());
        List<Series> series =
                List.copyOf(SeriesSet.of(practice, watch, asked.where(), time).series());
        if (series.isEmpty() || series.getFirst().used() == 0) {
            return refused(new Why.Nothing(), total.ignored());
        }
        return of(series.getFirst(), holidays.quiet(), total);
    }

    /** What everybody did, as it was known each day; only usage has customers enough to tell. */
    private Holidays holidays(Timeline time) {
        return asked.dataset() == AzureUsage.DATASET
                ? Holidays.of(
                        Parts.map(
                                SeriesSet.of(practice, Watch.USAGE, List.of(), time)
                                        .series(),
                                Rhythm::asKnown,
                                Progress.UNSEEN),
                        time)
                : new Holidays(new BitSet(), new BitSet());
    }

    private Forecast of(Series series, BitSet quietDays, Answer total) {
        Timeline time = series.time();
        int origin = time.last() + 1;
        LocalDate first = time.day(origin);
        if (series.last() < time.last()) {
            return refused(new Why.Ended(time.day(series.last())), total.ignored());
        }
        int history = origin - series.first();
        int most = history - BackTest.BEFORE - BackTest.SPREAD;
        int needed = BackTest.BEFORE + BackTest.SPREAD + NEAR;
        int days = asked.until()
                .map(day -> (int) (day.toEpochDay() - first.toEpochDay() + 1))
                .orElse(most >= FAR ? FAR : NEAR);
        if (days < 1) {
            return refused(new Why.NothingAhead(first), total.ignored());
        }
        if (history < needed) {
            return refused(new Why.TooShort(history, needed), total.ignored());
        }
        if (days > most) {
            return refused(new Why.TooFar(first.plusDays(most - 1L)), total.ignored());
        }
        int recent = known(series, RECENT);
        if (recent < FEWEST_RECENT) {
            return refused(new Why.TooPatchy(recent, RECENT), total.ignored());
        }
        Outlook outlook = Outlook.of(series, quietDays, days);
        List<Period> steps = new Period(first, first.plusDays(days - 1L)).split(asked.by());
        List<Forecast.Point> points = steps.stream()
                .flatMap(step -> outlook.point(whole(step)).stream())
                .toList();
        if (points.size() < steps.size()) {
            return refused(new Why.TooPatchy(known(series, history), history), total.ignored());
        }
        return new Forecast.Told(
                asked,
                total.unit(),
                new Period(time.day(series.first()), time.day(time.last())),
                points,
                outlook.totals(),
                outlook.worth(),
                total.ignored());
    }

    /** The step from its own first day on, even if that is over. */
    private Period whole(Period step) {
        return asked.by() == Grain.DAY ? step : new Period(asked.by().floor(step.from()), step.to());
    }

    /** How many of the last days tell something about use. */
    private static int known(Series series, int days) {
        int origin = series.time().last() + 1;
        return (int) Arrays.stream(series.living(), Math.max(0, origin - days), origin)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    private Forecast refused(Why why, List<Filter> ignored) {
        return new Forecast.Refused(asked, why, ignored);
    }
}
