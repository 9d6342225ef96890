package dev.partnerlens.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * How the service gives out a set today: where, in which grammar, how far back, and for whom it must be asked.
 *
 * @param paths below the service's base address, the best first; a later one is tried where the service does not know
 *     the one before. A name in braces is the set's own field that {@code each} fills
 * @param each the rows that the set is asked for one by one; empty where one question gives all of it
 * @param historyDays days before today that may be asked for; empty where the service names no limit
 */
public record Endpoint(List<String> paths, Grammar grammar, Optional<Each> each, OptionalInt historyDays) {
    public Endpoint {
        paths = List.copyOf(paths);
    }

    /** What a question may hold. */
    public enum Grammar {
        /** {@code top skip filter groupby aggregationLevel orderby}. */
        ANALYTICS,
        /** No parameters; the answer is one resource or a collection with links. */
        PLAIN,
        /** {@code startDate endDate filter}, and a collection with links. */
        AUDIT
    }

    /**
     * One question for each row of another set.
     *
     * @param carried what a row of {@code parent} tells about the rows asked for; fills the braces of the path, and the
     *     fields that the answer itself leaves out
     * @param asked which rows of {@code parent} have such rows at all
     */
    public record Each(Dataset parent, List<Carried> carried, Predicate<Row> asked) {
        public Each {
            carried = List.copyOf(carried);
        }
    }

    /** A parent's field and the own field that holds the same. */
    public record Carried(TextField from, TextField to) {}

    public static Endpoint analytics(String... paths) {
        return new Endpoint(List.of(paths), Grammar.ANALYTICS, Optional.empty(), OptionalInt.empty());
    }

    public static Endpoint plain(String path) {
        return new Endpoint(List.of(path), Grammar.PLAIN, Optional.empty(), OptionalInt.empty());
    }

    /**
     * A book of events with a limited memory.
     *
     * @param historyDays days before today that may be asked for
     */
    public static Endpoint audit(String path, int historyDays) {
        return new Endpoint(List.of(path), Grammar.AUDIT, Optional.empty(), OptionalInt.of(historyDays));
    }

    public Endpoint forEach(Dataset parent, Carried... carried) {
        return forEach(parent, _ -> true, carried);
    }

    public Endpoint forEach(Dataset parent, Predicate<Row> asked, Carried... carried) {
        return new Endpoint(paths, grammar, Optional.of(new Each(parent, List.of(carried), asked)), historyDays);
    }
}
