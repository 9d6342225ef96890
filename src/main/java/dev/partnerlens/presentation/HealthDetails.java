package dev.partnerlens.presentation;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.health.Concern;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.Window;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import dev.partnerlens.text.HealthWords;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One set of the page of data health, in words.
 *
 * @param facts what is kept and since when, a line each
 * @param strip its days; empty for a set that comes as it stands now, and for one without any
 */
public record HealthDetails(
        Dataset dataset, String name, List<String> facts, Optional<DayStrip> strip, List<Remark> remarks) {
    private static final int MOST_DAYS = 6;
    private static final int MOST_LISTED = 12;

    /**
     * One thing to know.
     *
     * @param days what can be fetched again about it, the newest first
     * @param listed single reasons or fields, where the sentence names but a few
     * @param spellings what can be counted as one, or apart
     */
    public record Remark(
            Concern concern,
            String what,
            String next,
            List<Days> days,
            List<String> listed,
            List<SpellingChoice> spellings) {}

    /** Days that can be fetched again. */
    public record Days(Period period, String text) {}

    /**
     * Spellings that look like one thing.
     *
     * @param countedAs what they count as; empty while each counts for itself
     */
    public record SpellingChoice(
            Dataset dataset, Variants variants, String field, String text, Optional<String> countedAs) {}

    static HealthDetails of(Health health, List<DayStrip.Stretch> days, Spellings wishes, Words words) {
        HealthWords inWords = new HealthWords(words);
        List<Remark> remarks = new ArrayList<>();
        for (Concern concern : health.concerns()) {
            remarks.add(new Remark(
                    concern,
                    inWords.what(concern, health),
                    inWords.next(concern),
                    days(concern, health, words),
                    listed(concern, health, inWords, words),
                    concern == Concern.SPELLINGS ? choices(health, wishes, inWords, words) : List.of()));
        }
        return new HealthDetails(
                health.dataset(),
                words.dataset(health.dataset()),
                facts(health, inWords, words),
                DayStrip.of(days, words),
                remarks);
    }

    private static List<String> facts(Health health, HealthWords inWords, Words words) {
        List<String> facts = new ArrayList<>();
        if (health.windows().isEmpty()) {
            facts.add(inWords.standing(health));
            facts.add(inWords.standingNext(health));
        } else if (health.concerns().isEmpty()) {
            facts.add(words.get("health.fact.fine"));
        }
        health.triedAt()
                .ifPresent(at ->
                        facts.add(words.get("health.fact.tried", words.formats().dateTime(at))));
        health.nextDue()
                .ifPresent(at ->
                        facts.add(words.get("health.fact.due", words.formats().dateTime(at))));
        health.past()
                .since()
                .ifPresent(day -> facts.add(words.get(
                        "health.fact.past",
                        health.past().states(),
                        words.formats().date(day))));
        long outside = health.windows().stream().mapToLong(Window::outside).sum();
        if (outside > 0) {
            facts.add(words.get("health.fact.outside", outside));
        }
        return facts;
    }

    private static List<Days> days(Concern concern, Health health, Words words) {
        if (health.dataset().arrival() == Arrival.AS_NOW) {
            return List.of();
        }
        Stream<Period> periods = switch (concern) {
            case GAPS -> health.holes().stream();
            case EMPTY_DAYS -> health.emptyDays().stream();
            case BEHIND -> health.behind().stream();
            case DISPUTED -> disputed(health);
            case LAST_FAILED, SET_ASIDE, DUPLICATES, UNKNOWN_FIELDS, SPELLINGS, LEFT_OUT -> Stream.of();
        };
        List<Period> newestFirst = periods.toList().reversed();
        return newestFirst.stream()
                .limit(MOST_DAYS)
                .map(period -> new Days(period, words.formats().period(period)))
                .toList();
    }

    private static Stream<Period> disputed(Health health) {
        return health.windows().stream()
                .filter(Window::disputed)
                .flatMap(window -> window.from().map(from -> new Period(from, window.to())).stream());
    }

    private static List<String> listed(Concern concern, Health health, HealthWords inWords, Words words) {
        return switch (concern) {
            case SET_ASIDE ->
                // One reason stands in the sentence already.
                health.setAside().stream()
                        .limit(health.setAside().size() == 1 ? 0 : MOST_LISTED)
                        .map(inWords::reason)
                        .toList();
            case UNKNOWN_FIELDS ->
                health.unknown().stream()
                        .limit(MOST_LISTED)
                        .map(field -> words.get(
                                "health.spelling",
                                field.field(),
                                words.formats().number(field.rows())))
                        .toList();
            case DUPLICATES ->
                List.of(words.get("health.fact.groups", health.duplicates().groups()));
            default -> List.of();
        };
    }

    private static List<SpellingChoice> choices(Health health, Spellings wishes, HealthWords inWords, Words words) {
        return health.spellings().stream()
                .limit(MOST_LISTED)
                .map(variants -> new SpellingChoice(
                        health.dataset(),
                        variants,
                        words.field(health.dataset(), variants.field()),
                        inWords.texts(variants),
                        wishes.countedAs(health.dataset(), variants)))
                .toList();
    }
}
