package dev.partnerlens.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whole days from {@code from} to {@code to}, both included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on or after its first day: " + from + " to " + to);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    public boolean overlaps(Period other) {
        return !to.isBefore(other.from) && !from.isAfter(other.to);
    }

    /** The days that both periods hold. */
    public Optional<Period> intersection(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(
                new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to));
    }

    /** Number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The same number of days right before this period. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** This period cut at the steps of {@code grain}; the first and the last may be shorter than a step. */
    public List<Period> split(Grain grain) {
        return split(grain, DayOfWeek.MONDAY);
    }

    /** The same where weeks start on another day. */
    public List<Period> split(Grain grain, DayOfWeek weekStart) {
        List<Period> parts = new ArrayList<>();
        for (LocalDate start = from; !start.isAfter(to); start = grain.next(start, weekStart)) {
            LocalDate end = grain.next(start, weekStart).minusDays(1);
            parts.add(new Period(start, end.isAfter(to) ? to : end));
        }
        return parts;
    }

    /** The calendar months that lie wholly inside this period, in order. */
    public List<Period> fullMonths() {
        return split(Grain.MONTH).stream()
                .filter(part -> part.from().getDayOfMonth() == 1
                        && part.to().getDayOfMonth() == part.to().lengthOfMonth())
                .toList();
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
