package dev.partnerlens.chart;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.text.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The steps of a time axis with what is known of each. */
final class Steps {
    private static final int YEAR_OF_MONTHS = 13;

    private Steps() {}

    static List<Step> of(Source source, Period period, Grain grain) {
        List<Period> parts = period.split(grain);
        return parts.stream()
                .map(part -> step(source, part, grain, parts.size() > YEAR_OF_MONTHS))
                .toList();
    }

    /** Names the partial steps that carry a star, such as "* Jun to date"; empty where none does. */
    static String starred(Sheet sheet, List<Step> steps) {
        Step last = steps.getLast();
        if (last.partial() && last.tick().endsWith("*")) {
            boolean running = !last.days().to().isBefore(sheet.scope().today());
            String name = last.tick().substring(0, last.tick().length() - 1);
            return sheet.shared(running ? "partial.to-date" : "partial.last", name);
        }
        return steps.stream().anyMatch(step -> step.tick().endsWith("*")) ? sheet.shared("partial.some") : "";
    }

    private static Step step(Source source, Period days, Grain grain, boolean years) {
        Sheet sheet = source.sheet();
        Freshness freshness = source.freshness();
        LocalDate today = sheet.scope().today();
        boolean cut = grain != Grain.DAY
                && !(days.from().equals(grain.floor(days.from()))
                        && days.to().plusDays(1).equals(grain.next(days.to())));
        boolean running = !days.to().isBefore(today);
        boolean partial = cut || running || !freshness.covers(days);
        boolean known = source.set().arrival() == Arrival.AS_NOW
                ? freshness
                        .through()
                        .map(through -> !days.from().isAfter(through))
                        .orElse(true)
                : freshness.covered().stream().anyMatch(days::overlaps);
        String name = name(sheet.formats(), days, grain);
        if (!known) {
            name = sheet.shared("step.unknown", name);
        } else if (running) {
            name = sheet.shared("step.to-date", name);
        } else if (partial) {
            name = sheet.shared("step.partial", name);
        }
        return new Step(days, tick(sheet.formats(), days, grain, years, partial), name, partial, known);
    }

    private static String name(Formats formats, Period days, Grain grain) {
        return switch (grain) {
            case DAY -> formats.date(days.from());
            case MONTH -> formats.monthOfYear(days.from());
            case WEEK, QUARTER, YEAR -> formats.period(days);
        };
    }

    private static String tick(Formats formats, Period days, Grain grain, boolean years, boolean partial) {
        return switch (grain) {
            case DAY -> formats.day(days.from());
            case MONTH -> {
                boolean named = years && days.from().getMonthValue() == 1;
                yield (named ? formats.monthOfYear(days.from()) : formats.month(days.from())) + (partial ? "*" : "");
            }
            case WEEK, QUARTER, YEAR -> formats.day(days.from()) + (partial ? "*" : "");
        };
    }

    /** The place of the step that holds {@code day}. */
    static Optional<Integer> place(List<Step> steps, LocalDate day) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).days().contains(day)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
