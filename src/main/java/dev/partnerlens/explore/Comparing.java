package dev.partnerlens.explore;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Works out a {@link Comparison}: days are asked once for each period and added up to steps. */
record Comparing(Practice practice, Query query, Against against, Grain grain, DayOfWeek weekStart) {
    Comparison of(Period period) {
        Period other = against.other(period);
        Answer now = practice.ask(query.within(period));
        Answer then = practice.ask(query.within(other));
        boolean mixed = now.mixedUnits() || then.mixedUnits() || differ(now.unit(), then.unit());
        Daily days = daily(period, mixed);
        Daily otherDays = daily(other, mixed);
        List<Comparison.Step> steps = new ArrayList<>();
        LocalDate next = other.from();
        for (Period part : period.split(grain, weekStart)) {
            Optional<Period> image = against.image(period, part);
            steps.add(step(Optional.of(part), image, days, otherDays));
            if (image.isPresent()) {
                next = image.get().to().plusDays(1);
            }
        }
        if (!next.isAfter(other.to())) {
            for (Period rest : new Period(next, other.to()).split(grain, weekStart)) {
                steps.add(step(Optional.empty(), Optional.of(rest), days, otherDays));
            }
        }
        return new Comparison(now, then, period, other, steps, mixed, unknown(other));
    }

    private static boolean differ(Optional<String> unit, Optional<String> other) {
        return unit.isPresent() && other.isPresent() && !unit.equals(other);
    }

    /** Figures by day. */
    private record Daily(TreeMap<LocalDate, Comparison.Figures> days, boolean adds) {
        Comparison.Figures during(Optional<Period> part) {
            BigDecimal sum = BigDecimal.ZERO;
            long rows = 0;
            if (part.isPresent()) {
                for (Comparison.Figures day : days.subMap(
                                part.get().from(), true, part.get().to(), true)
                        .values()) {
                    sum = day.sum() == null ? sum : sum.add(day.sum());
                    rows += day.rowCount();
                }
            }
            return new Comparison.Figures(adds ? plain(sum) : null, rows);
        }

        private static BigDecimal plain(BigDecimal sum) {
            BigDecimal stripped = sum.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    private Daily daily(Period period, boolean mixed) {
        boolean adds = query.measure().isPresent() && !mixed;
        TreeMap<LocalDate, Comparison.Figures> days = new TreeMap<>();
        Query daily = query.within(period).by(GroupBy.of(query.dataset().date()));
        for (Answer.Group group : practice.ask(daily).rows()) {
            if (group.keys().getFirst() instanceof LocalDate day) {
                days.merge(day, new Comparison.Figures(adds ? group.sum() : null, group.rowCount()), Comparing::both);
            }
        }
        return new Daily(days, adds);
    }

    private static Comparison.Figures both(Comparison.Figures one, Comparison.Figures other) {
        @Nullable
        BigDecimal sum =
                one.sum() == null || other.sum() == null ? null : one.sum().add(other.sum());
        return new Comparison.Figures(sum, one.rowCount() + other.rowCount());
    }

    private Comparison.Step step(Optional<Period> days, Optional<Period> otherDays, Daily now, Daily then) {
        return new Comparison.Step(
                days,
                otherDays,
                now.during(days),
                then.during(otherDays),
                otherDays.map(this::known).orElse(Comparison.Known.NONE));
    }

    private Comparison.Known known(Period days) {
        List<Period> missing = unknown(days);
        if (missing.isEmpty()) {
            return Comparison.Known.WHOLLY;
        }
        return missing.equals(List.of(days)) ? Comparison.Known.NOT : Comparison.Known.PARTLY;
    }

    /** The days that no whole window covers, in order. */
    private List<Period> unknown(Period days) {
        Freshness freshness = practice.freshness(query.dataset());
        List<Period> covered = freshness.covered().stream()
                .flatMap(part -> part.intersection(days).stream())
                .sorted(Comparator.comparing(Period::from))
                .toList();
        List<Period> unknown = new ArrayList<>();
        LocalDate next = days.from();
        for (Period part : covered) {
            if (part.from().isAfter(next)) {
                unknown.add(new Period(next, part.from().minusDays(1)));
            }
            next = part.to().isBefore(next) ? next : part.to().plusDays(1);
        }
        if (!next.isAfter(days.to())) {
            unknown.add(new Period(next, days.to()));
        }
        return unknown;
    }
}
