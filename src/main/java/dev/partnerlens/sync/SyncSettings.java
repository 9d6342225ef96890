package dev.partnerlens.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a partner is synced without being asked.
 *
 * @param by by which rule sets become due
 * @param atStart whether what is due is fetched as soon as the program starts; else it waits for as long as it takes to
 *     become due again
 */
public record SyncSettings(Rhythm by, boolean atStart) {
    /** The setting that holds how many hours lie between two syncs; 0 is never. */
    public static final String HOURS = "sync.hours";

    /** The setting that says {@code false} where nothing is to be fetched at the start. */
    public static final String AT_START = "sync.at-start";

    public static final SyncSettings USUAL = new SyncSettings(new Rhythm.Usual(), true);

    private static final int MOST_HOURS = 24 * 31;

    /** What lies between two syncs. */
    public sealed interface Rhythm {
        /** What each set is worth, see {@link Due}. */
        record Usual() implements Rhythm {}

        /** The same time for every set. */
        record Every(Duration time) implements Rhythm {}

        /** Nothing comes by itself. */
        record Never() implements Rhythm {}
    }

    /** As the user has set it; what is no number of hours is as if it were not there. */
    public static SyncSettings of(Function<String, Optional<String>> settings) {
        Rhythm rhythm = settings.apply(HOURS)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(hours -> hours <= MOST_HOURS)
                .<Rhythm>map(hours -> hours == 0 ? new Rhythm.Never() : new Rhythm.Every(Duration.ofHours(hours)))
                .orElseGet(Rhythm.Usual::new);
        return new SyncSettings(
                rhythm,
                settings.apply(AT_START).map(text -> !text.equals("false")).orElse(true));
    }
}
