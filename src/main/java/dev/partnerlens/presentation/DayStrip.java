package dev.partnerlens.presentation;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.Window;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The days of a set from the first one asked about to today, as a strip of spans without holes and without overlaps.
 *
 * @param spans in the order of their days
 */
public record DayStrip(LocalDate from, LocalDate to, List<Span> spans) {
    /** What is known of a day. */
    public enum Kind {
        WHOLE,
        DISPUTED,
        GAP,
        /** Fetched whole, and without any row between days that have rows. */
        EMPTY,
        /** Fetched before it was over. */
        RUNNING;

        /** The name in bundles and style sheets. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Days of one kind.
     *
     * @param text the days and what is known of them
     */
    public record Span(Kind kind, Period days, String text) {}

    /** Days of one kind, before they are put into words. */
    record Stretch(Kind kind, Period days) {}

    /** Empty where there are no stretches. */
    static Optional<DayStrip> of(List<Stretch> stretches, Words words) {
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(new DayStrip(
                        stretches.getFirst().days().from(),
                        stretches.getLast().days().to(),
                        stretches.stream()
                                .map(each -> span(each.kind(), each.days(), words))
                                .toList()));
    }

    /**
     * The days of a set, by kind; none of a set that comes as it stands now, or that knows no first day. Goes through every
     * day, so not for the UI thread.
     */
    static List<Stretch> stretches(Health health) {
        Optional<LocalDate> first = health.freshness()
                .begins()
                .or(() -> health.windows().stream()
                        .flatMap(window -> window.from().stream())
                        .findFirst());
        if (health.dataset().arrival() == Arrival.AS_NOW
                || first.isEmpty()
                || first.get().isAfter(health.today())) {
            return List.of();
        }
        Days days = new Days(health);
        List<Stretch> stretches = new ArrayList<>();
        LocalDate begin = first.get();
        Kind kind = days.next(begin);
        for (LocalDate day = begin.plusDays(1); !day.isAfter(health.today()); day = day.plusDays(1)) {
            Kind next = days.next(day);
            if (next != kind) {
                stretches.add(new Stretch(kind, new Period(begin, day.minusDays(1))));
                begin = day;
                kind = next;
            }
        }
        stretches.add(new Stretch(kind, new Period(begin, health.today())));
        return List.copyOf(stretches);
    }

    private static Span span(Kind kind, Period days, Words words) {
        return new Span(
                kind,
                days,
                words.get("health.span", words.formats().period(days), words.get("health.strip." + kind.id())));
    }

    /** Tells the kind of one day after the other, and looks at each period once. */
    private static final class Days {
        private final Ahead<Period> gaps;
        private final Ahead<Period> empty;
        private final Ahead<Window> windows;

        Days(Health health) {
            gaps = new Ahead<>(health.gaps(), Period::from, Period::to);
            empty = new Ahead<>(health.emptyDays(), Period::from, Period::to);
            windows =
                    new Ahead<>(health.windows(), window -> window.from().orElse(LocalDate.MIN), window -> window.to());
        }

        Kind next(LocalDate day) {
            Optional<Window> window = windows.at(day);
            if (gaps.at(day).isPresent()) {
                return Kind.GAP;
            }
            if (empty.at(day).isPresent()) {
                return Kind.EMPTY;
            }
            return window.map(
                            in -> !in.filed().isAfter(day) ? Kind.RUNNING : in.disputed() ? Kind.DISPUTED : Kind.WHOLE)
                    .orElse(Kind.GAP);
        }
    }

    /** Periods that do not overlap, asked about days in their order. */
    private static final class Ahead<T> {
        private final List<T> sorted;
        private final Function<T, LocalDate> from;
        private final Function<T, LocalDate> to;
        private int next;

        Ahead(List<T> periods, Function<T, LocalDate> from, Function<T, LocalDate> to) {
            this.sorted = periods.stream().sorted(Comparator.comparing(from)).toList();
            this.from = from;
            this.to = to;
        }

        Optional<T> at(LocalDate day) {
            while (next < sorted.size() && to.apply(sorted.get(next)).isBefore(day)) {
                next++;
            }
            return next < sorted.size() && !from.apply(sorted.get(next)).isAfter(day)
                    ? Optional.of(sorted.get(next))
                    : Optional.empty();
        }
    }
}
