package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Period;
import dev.partnerlens.explore.insight.Forecast.Errors;
import dev.partnerlens.explore.insight.Forecast.Point;
import dev.partnerlens.explore.insight.Forecast.Total;
import dev.partnerlens.explore.insight.Forecast.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The days ahead of one series, from the way that did best on past days. */
final class Outlook {
    private final Series series;
    private final int origin;
    private final double[] ahead;
    private final BackTest test;

    /**
     * @param origin position of the first day ahead
     * @param ahead what each day ahead is expected to bring
     */
    private Outlook(Series series, int origin, double[] ahead, BackTest test) {
        this.series = series;
        this.origin = origin;
        this.ahead = ahead;
        this.test = test;
    }

    /** @param quietDays days on which everybody rested, each known from the days up to it alone */
    static Outlook of(Series series, BitSet quietDays, int days) {
        Timeline time = series.time();
        int origin = time.last() + 1;
        double[] values = Arrays.copyOf(series.living(), origin);
        int[] weekdays = new int[origin + days];
        Arrays.setAll(weekdays, day -> (time.weekday(0) + day) % Weekly.DAYS);
        BackTest test = BackTest.of(values, weekdays, quietDays, days);
        double[] ahead = test.way().ahead(Way.course(values, weekdays, quietDays), values, weekdays, days);
        return new Outlook(series, origin, ahead, test);
    }

    /** A step whose last day lies ahead; its first may be over. Empty where too few past days are known to try it on. */
    Optional<Point> point(Period step) {
        Timeline time = series.time();
        BigDecimal known = BigDecimal.ZERO;
        int knownDays = 0;
        int missing = 0;
        for (int day = time.index(step.from()); day < origin; day++) {
            boolean whole = day >= 0 && time.isWhole(day);
            known = whole ? known.add(series.exact(day)) : known;
            knownDays += whole ? 1 : 0;
            missing += whole ? 0 : 1;
        }
        int from = Math.max(0, time.index(step.from()) - origin);
        int to = time.index(step.to()) - origin;
        double expected = 0;
        for (int day = from; day <= to; day++) {
            expected += ahead[day];
        }
        Optional<BackTest.Range> range = test.range(from, to);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        double low = Math.min(expected, range.get().low(expected));
        double high = Math.max(expected, range.get().high(expected));
        double sure = known.doubleValue();
        return Optional.of(new Point(
                step,
                known,
                knownDays,
                missing,
                Figures.estimate(sure + expected),
                Figures.estimate(sure + low),
                Figures.estimate(sure + high)));
    }

    /** The sums that are always told, as far as the days ahead reach and there were days to try them on. */
    List<Total> totals() {
        LocalDate first = series.time().day(origin);
        LocalDate monthEnd = first.withDayOfMonth(first.lengthOfMonth());
        List<Total> totals = new ArrayList<>();
        add(totals, Total.Span.MONTH_END, new Period(first.withDayOfMonth(1), monthEnd));
        add(totals, Total.Span.NEXT_30, new Period(first, first.plusDays(29)));
        add(totals, Total.Span.NEXT_90, new Period(first, first.plusDays(89)));
        return totals;
    }

    private void add(List<Total> totals, Total.Span span, Period days) {
        if (series.time().index(days.to()) - origin < ahead.length) {
            point(days).map(sum -> new Total(span, sum)).ifPresent(totals::add);
        }
    }

    Worth worth() {
        double own = test.error();
        double naive = test.naiveError();
        Optional<Errors> errors = Double.isNaN(own) || Double.isNaN(naive)
                ? Optional.empty()
                : Optional.of(new Errors(Figures.score(100 * own), Figures.score(100 * naive)));
        return new Worth(errors, test.origins(), ahead.length);
    }
}
