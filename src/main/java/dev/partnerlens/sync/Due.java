package dev.partnerlens.sync;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.sync.SyncSettings.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a set is to be fetched without being asked for: the one rule for it. */
final class Due {
    /** What comes as it stands now is worth little when it is old, and small. */
    private static final Duration STANDING = Duration.ofHours(6);
    /** Days are delivered once a day and late. */
    private static final Duration DATED = Duration.ofHours(12);
    /** What failed or was cut off is tried again sooner, yet it must not become a storm of calls. */
    static final Duration REST = Duration.ofHours(1);
    /** Clocks are put right by moments; more than that and it is unknown when something was. */
    private static final Duration CLOCK = Duration.ofMinutes(5);

    /** Problems that only the partner's own rights or its cloud can mend. */
    private static final Set<String> LASTING = Stream.of(
                    Problem.NotPermitted.class,
                    Problem.BlockedByPolicy.class,
                    Problem.PersonNeeded.class,
                    Problem.NotOffered.class,
                    Problem.NotThere.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    private Due() {}

    /** When it becomes due; empty where nothing comes by itself. */
    static Optional<Instant> next(Dataset dataset, SetAttempt attempt, Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Never _ -> Optional.empty();
            case Rhythm.Every(Duration time) -> Optional.of(next(attempt, time));
            case Rhythm.Usual _ -> Optional.of(next(attempt, dataset.arrival() == Arrival.AS_NOW ? STANDING : DATED));
        };
    }

    private static Instant next(SetAttempt attempt, Duration interval) {
        Instant whole = attempt.whole().orElse(Instant.EPOCH);
        Instant tried = attempt.tried().orElse(whole);
        if (attempt.problem().filter(LASTING::contains).isPresent()) {
            return tried.plus(interval);
        }
        boolean cutOff = tried.isAfter(whole);
        if (attempt.problem().isPresent() || cutOff) {
            return tried.plus(interval.compareTo(REST) < 0 ? interval : REST);
        }
        return attempt.whole().isPresent() ? whole.plus(interval) : Instant.EPOCH;
    }

    /** Whether it is due now. Where the clock has gone back, nobody knows how old things are: then it is. */
    static boolean now(Dataset dataset, SetAttempt attempt, Rhythm rhythm, Instant now, LocalDate today) {
        Optional<Instant> next = next(dataset, attempt, rhythm);
        if (next.isEmpty()) {
            return false;
        }
        boolean fromLater = Stream.of(attempt.tried(), attempt.whole())
                .flatMap(Optional::stream)
                .anyMatch(then -> then.isAfter(now.plus(CLOCK)));
        return !next.get().isAfter(now) || fromLater || newDay(dataset, attempt, now, today);
    }

    /** What goes up to yesterday is behind as soon as there is a new day. */
    private static boolean newDay(Dataset dataset, SetAttempt attempt, Instant now, LocalDate today) {
        return dataset.arrival() == Arrival.BY_DATE
                && attempt.problem().isEmpty()
                && attempt.day().filter(today::isAfter).isPresent()
                && attempt.tried()
                        .or(attempt::whole)
                        .filter(then -> !then.plus(REST).isAfter(now))
                        .isPresent();
    }
}
