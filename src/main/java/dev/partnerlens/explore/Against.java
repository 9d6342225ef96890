package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.Optional;

/** What a period is held against. Each tells which of the other days stand for some of the period's. */
public sealed interface Against {
    /** The other period as a whole. */
    Period other(Period period);

    /**
     * The days that stand for {@code part} of {@code period}; none where the other has no such day. Parts that follow one
     * another have images that do.
     */
    Optional<Period> image(Period period, Period part);

    /** The same number of days right before. */
    record Before() implements Against {
        @Override
        public Period other(Period period) {
            return period.before();
        }

        @Override
        public Optional<Period> image(Period period, Period part) {
            return Optional.of(
                    new Period(part.from().minusDays(period.days()), part.to().minusDays(period.days())));
        }
    }

    /** The same dates a year before. 29 February stands for nothing in a year without one; in one with it, 28 takes both. */
    record YearBefore() implements Against {
        @Override
        public Period other(Period period) {
            // One day alone may have no image: the 28 then stands in, so that there is something to hold it against.
            return image(period, period)
                    .orElseGet(() -> Period.day(period.from().minusYears(1)));
        }

        @Override
        public Optional<Period> image(Period period, Period part) {
            LocalDate from = begin(part.from());
            LocalDate end = begin(part.to().plusDays(1));
            return from.isBefore(end) ? Optional.of(new Period(from, end.minusDays(1))) : Optional.empty();
        }

        private static LocalDate begin(LocalDate day) {
            LocalDate before = day.minusYears(1);
            return before.getDayOfMonth() == day.getDayOfMonth() ? before : before.plusDays(1);
        }
    }

    /** Any other period, first day on first day; what is left of the longer one stands for nothing. */
    record Days(Period other) implements Against {
        @Override
        public Period other(Period period) {
            return other;
        }

        @Override
        public Optional<Period> image(Period period, Period part) {
            long shift = other.from().toEpochDay() - period.from().toEpochDay();
            return new Period(part.from().plusDays(shift), part.to().plusDays(shift)).intersection(other);
        }
    }
}
