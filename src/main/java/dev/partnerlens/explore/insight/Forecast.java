package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the days ahead may bring, or why that cannot be told. */
public sealed interface Forecast {
    ForecastQuestion question();

    /** Filters that do not reach the set. */
    List<Filter> ignored();

    /**
     * A forecast with what it would have been worth in the past.
     *
     * @param unit in which it counts; empty where there is none
     * @param history from the first day with use to the last whole day, the one before the first day ahead
     * @param points the days ahead by the step asked for
     * @param totals to the end of the month, and of 30 and 90 days, as far as the points reach and past days can tell
     * @param worth of the same way on past days
     */
    record Told(
            ForecastQuestion question,
            Optional<String> unit,
            Period history,
            List<Point> points,
            List<Total> totals,
            Worth worth,
            List<Filter> ignored)
            implements Forecast {
        public Told {
            points = List.copyOf(points);
            totals = List.copyOf(totals);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * One step ahead.
     *
     * @param days of the step, as far as they are asked for
     * @param known the exact sum of days of it that are over and whole; zero where all lie ahead
     * @param knownDays how many these are
     * @param missingDays days of it that are over and not known: nothing stands for them
     * @param expected an estimate of the whole step, what is known included
     * @param low four of five times it is more than that, {@code high} or less than that, or rather: 80 % lie between
     */
    record Point(
            Period days,
            BigDecimal known,
            int knownDays,
            int missingDays,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high) {}

    /** A sum of days ahead that is always told. */
    record Total(Span span, Point sum) {
        /** Which days. */
        public enum Span {
            MONTH_END("month-end"),
            NEXT_30("next-30-days"),
            NEXT_90("next-90-days");

            private final String id;

            Span(String id) {
                this.id = id;
            }

            /** The name in answers and the end of its key. */
            public String id() {
                return id;
            }
        }
    }

    /**
     * How far the same way would have been off, tried on other past days than those that it was chosen on.
     *
     * @param errors empty where nothing came on those days
     * @param origins how many past days it was tried from, each with the days before it alone
     * @param daysAhead how far each time
     */
    record Worth(Optional<Errors> errors, int origins, int daysAhead) {}

    /**
     * Absolute errors of days against what came, both added up, in percent (WAPE: S. Kolassa and W. Schütz, Foresight 6,
     * 2007).
     *
     * @param own of the way that the forecast takes
     * @param naive of guessing the same weekday of the week before
     */
    record Errors(BigDecimal own, BigDecimal naive) {}

    /** No forecast. */
    record Refused(ForecastQuestion question, Why why, List<Filter> ignored) implements Forecast {
        public Refused {
            ignored = List.copyOf(ignored);
        }
    }

    /** Why there is no forecast. */
    sealed interface Why {
        /** No rows at all on whole days. */
        record Nothing() implements Why {}

        /** Quantities of different units do not add up; a filter on one of them helps. */
        record MixedUnits(List<String> units) implements Why {
            public MixedUnits {
                units = List.copyOf(units);
            }
        }

        /** Fewer days of history than it takes. */
        record TooShort(int days, int needed) implements Why {}

        /** The last day asked for lies further ahead than that history can be tried for; {@code last} is the last it can. */
        record TooFar(LocalDate last) implements Why {}

        /** The last day asked for is known already, or lies before the first day ahead. */
        record NothingAhead(LocalDate first) implements Why {}

        /** No use any more since a day. */
        record Ended(LocalDate last) implements Why {}

        /** Too many days are not known: of the last eight weeks, or of those that the forecast is tried on. */
        record TooPatchy(int known, int of) implements Why {}
    }
}
