package dev.partnerlens.core.health;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.spelling.Variants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the cache knows of one set of one partner, so that a reader can decide whether to trust its figures.
 *
 * @param windows what was fetched whole, in the order of its days
 * @param gaps days that the source was to be asked about up to {@code today} and that no whole window covers
 * @param emptyDays days inside the covered ones without any row, between days that have rows; only told of a set that has
 *     rows on most days
 * @param setAside rows that could not be read, by field and reason
 * @param unknown fields that no declaration knows
 * @param spellings texts that look like spellings of one thing, as sent, whatever is grouped
 * @param triedAt when the newest attempt was made, whatever came of it
 * @param lastFailure how the newest attempt failed; empty when it did not
 * @param nextDue when the set is to be fetched again; empty where nothing is planned
 * @param past what is kept of earlier states
 */
public record Health(
        Dataset dataset,
        LocalDate today,
        Freshness freshness,
        List<Window> windows,
        List<Period> gaps,
        List<Period> emptyDays,
        List<Reason> setAside,
        List<UnknownField> unknown,
        Duplicates duplicates,
        List<Variants> spellings,
        Optional<Instant> triedAt,
        Optional<Failure> lastFailure,
        Optional<Instant> nextDue,
        EarlierStates past) {
    public Health {
        windows = List.copyOf(windows);
        gaps = List.copyOf(gaps);
        emptyDays = List.copyOf(emptyDays);
        setAside = List.copyOf(setAside);
        unknown = List.copyOf(unknown);
        spellings = List.copyOf(spellings);
    }

    /** A set that nothing is known of. */
    public static Health unknown(Dataset dataset, LocalDate today) {
        return new Health(
                dataset,
                today,
                Freshness.notFetched(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Duplicates.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EarlierStates.NONE);
    }

    /** The same with a plan. */
    public Health due(Optional<Instant> when) {
        return new Health(
                dataset,
                today,
                freshness,
                windows,
                gaps,
                emptyDays,
                setAside,
                unknown,
                duplicates,
                spellings,
                triedAt,
                lastFailure,
                when,
                past);
    }

    /** The last day up to which nothing was fetched since; empty where the newest window reaches today. */
    public Optional<Period> behind() {
        return gaps.stream().filter(gap -> !gap.to().isBefore(today)).findFirst();
    }

    /** The gaps with fetched days on both sides, and those before the first fetched one. */
    public List<Period> holes() {
        return gaps.stream().filter(gap -> gap.to().isBefore(today)).toList();
    }

    /** What there is to know before trusting the figures, the gravest first. */
    public Set<Concern> concerns() {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (lastFailure.isPresent() && freshness.standing() == Freshness.Standing.FETCHED) {
            concerns.add(Concern.LAST_FAILED);
        }
        add(concerns, Concern.GAPS, !holes().isEmpty());
        add(concerns, Concern.DISPUTED, windows.stream().anyMatch(Window::disputed));
        add(concerns, Concern.SET_ASIDE, !setAside.isEmpty());
        add(concerns, Concern.BEHIND, behind().isPresent() || standsBehind());
        add(concerns, Concern.EMPTY_DAYS, !emptyDays.isEmpty());
        add(concerns, Concern.DUPLICATES, duplicates.rows() > 0);
        add(concerns, Concern.UNKNOWN_FIELDS, !unknown.isEmpty());
        add(concerns, Concern.SPELLINGS, !spellings.isEmpty());
        add(concerns, Concern.LEFT_OUT, windows.stream().anyMatch(window -> window.leftOut() > 0));
        return concerns;
    }

    /** The set as a whole, in one word. */
    public State state() {
        return switch (freshness.standing()) {
            case NOT_FETCHED -> State.NOT_FETCHED;
            case NOT_PERMITTED -> State.NOT_PERMITTED;
            case NOT_OFFERED -> State.NOT_OFFERED;
            case FAILED -> State.FAILED;
            case FETCHED -> {
                Set<Concern> concerns = concerns();
                if (concerns.contains(Concern.LAST_FAILED)) {
                    yield State.FAILED;
                }
                if (concerns.stream().anyMatch(Concern::grave)) {
                    yield State.DOUBTFUL;
                }
                yield concerns.isEmpty() ? State.FINE : State.NOTED;
            }
        };
    }

    /** A set that comes as it stands now has no gaps: it is as old as its fetch. */
    private boolean standsBehind() {
        return gaps.isEmpty()
                && freshness.through().filter(day -> day.isBefore(today)).isPresent();
    }

    private static void add(Set<Concern> concerns, Concern concern, boolean holds) {
        if (holds) {
            concerns.add(concern);
        }
    }
}
