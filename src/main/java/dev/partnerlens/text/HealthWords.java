package dev.partnerlens.text;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.health.Concern;
import dev.partnerlens.core.health.Failure;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.Reason;
import dev.partnerlens.core.health.State;
import dev.partnerlens.core.health.UnknownField;
import dev.partnerlens.core.health.Window;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.core.spelling.Variants;
import java.util.List;
import java.util.stream.Collectors;

/** The health of sets in sentences, once for the terminal, the window and files. */
public final class HealthWords {
    private static final int NAMED = 3;

    private final Words words;

    public HealthWords(Words words) {
        this.words = words;
    }

    /** The set as a whole, in two or three words. */
    public String state(State state) {
        return words.get("health.state." + state.id());
    }

    /** Why there is nothing to be healthy; for a set that nothing is stored of. */
    public String standing(Health health) {
        String key = "health.standing." + health.state().id();
        return health.freshness().standing() == Freshness.Standing.FAILED
                ? words.get(
                        key,
                        health.lastFailure()
                                .map(failure -> " (" + failure(failure.kind()) + ")")
                                .orElse(""))
                : words.get(key);
    }

    public String standingNext(Health health) {
        return words.get("health.standing." + health.state().id() + ".next");
    }

    /** One sentence: what there is to know. */
    public String what(Concern concern, Health health) {
        String key = "health." + concern.id();
        return switch (concern) {
            case LAST_FAILED ->
                words.get(
                        key,
                        health.lastFailure()
                                .flatMap(Failure::at)
                                .map(words.formats()::dateTime)
                                .orElse("\u2013"),
                        health.lastFailure()
                                .map(Failure::kind)
                                .map(this::failure)
                                .orElse(""));
            case GAPS -> words.get(key, days(health.holes()), periods(health.holes()));
            case EMPTY_DAYS -> words.get(key, days(health.emptyDays()), periods(health.emptyDays()));
            case BEHIND -> behind(key, health);
            case DISPUTED -> {
                List<String> disputed = health.windows().stream()
                        .filter(Window::disputed)
                        .map(this::days)
                        .toList();
                yield words.get(key, disputed.size(), list(disputed));
            }
            case SET_ASIDE ->
                words.get(
                        key,
                        health.setAside().stream().mapToLong(Reason::rows).sum(),
                        list(health.setAside().stream().map(this::reason).toList()));
            case DUPLICATES ->
                words.get(
                        key,
                        health.duplicates().rows(),
                        health.duplicates().largest().map(most -> most.rows()).orElse(0L),
                        health.duplicates()
                                .largest()
                                .flatMap(most -> most.day())
                                .map(words.formats()::date)
                                .orElse("\u2013"));
            case UNKNOWN_FIELDS ->
                words.get(
                        key,
                        health.unknown().size(),
                        list(health.unknown().stream().map(UnknownField::field).toList()));
            case SPELLINGS ->
                words.get(
                        key,
                        health.spellings().size(),
                        list(health.spellings().stream().map(this::texts).toList()));
            case LEFT_OUT ->
                words.get(
                        key,
                        health.windows().stream().mapToLong(Window::leftOut).sum());
        };
    }

    /** What to do about it. */
    public String next(Concern concern) {
        return words.get("health." + concern.id() + ".next");
    }

    /** An attempt's end in a few words. */
    public String failure(String kind) {
        String key = "health.failure." + kind;
        return words.get(words.has(key) ? key : "health.failure.other");
    }

    /** Where rows could not be read, why, and how many. */
    public String reason(Reason reason) {
        return words.get(
                "health.set-aside.reason",
                reason.field().isEmpty() ? words.get("health.set-aside.row") : reason.field(),
                reason.reason(),
                words.formats().number(reason.rows()));
    }

    /** The days of a window. */
    public String days(Window window) {
        return window.from()
                .map(from -> words.formats().period(new Period(from, window.to())))
                .orElseGet(() -> words.formats().date(window.to()));
    }

    /** A few periods, and how many more there are. */
    public String periods(List<Period> periods) {
        return list(periods.stream().map(words.formats()::period).toList());
    }

    public static long days(List<Period> periods) {
        return periods.stream().mapToLong(Period::days).sum();
    }

    /** The spellings with their rows, the usual one first. */
    public String texts(Variants variants) {
        return variants.spellings().stream()
                .map(spelling -> words.get(
                        "health.spelling", spelling.text(), words.formats().number(spelling.rows())))
                .collect(Collectors.joining(" / "));
    }

    /** What is counted as one: the field, the set, and which spelling stands for which. */
    public String counted(Grouped grouped) {
        return words.get(
                "spelling.counted",
                words.field(grouped.dataset(), grouped.field()),
                words.dataset(grouped.dataset()),
                grouped.spelled(),
                grouped.variants().stream()
                        .map(variant -> words.get("spelling.text", variant))
                        .collect(Collectors.joining(", ")));
    }

    private String behind(String key, Health health) {
        return health.behind()
                .map(days -> words.get(key, days.days(), words.formats().date(days.from())))
                .orElseGet(() -> words.get(
                        key,
                        0,
                        health.freshness().through().map(words.formats()::date).orElse("\u2013")));
    }

    private String list(List<String> all) {
        String first = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() <= NAMED ? first : words.get("health.more", first, all.size() - NAMED);
    }
}
