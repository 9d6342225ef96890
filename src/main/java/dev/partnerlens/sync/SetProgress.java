package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far one set is.
 *
 * @param rows rows received so far in this sync
 * @param windowsDone windows stored so far, of {@code windows} planned; 0 of 0 while the plan is made. How many are planned
 *     changes with what comes, as large windows are cut
 * @param waiting for whom the set waits; empty while it waits for nobody
 * @param rowsASecond rows a second of the last seconds in which it really fetched; empty before it is known
 * @param left the time that the rest takes at the pace so far, pauses left out; empty where nobody knows how much is left
 */
public record SetProgress(
        Dataset dataset,
        Stage stage,
        long rows,
        int windowsDone,
        int windows,
        Optional<Waiting> waiting,
        OptionalLong rowsASecond,
        Optional<Duration> left) {
    public SetProgress(Dataset dataset, Stage stage, long rows, int windowsDone, int windows) {
        this(dataset, stage, rows, windowsDone, windows, Optional.empty());
    }

    public SetProgress(
            Dataset dataset, Stage stage, long rows, int windowsDone, int windows, Optional<Waiting> waiting) {
        this(dataset, stage, rows, windowsDone, windows, waiting, OptionalLong.empty(), Optional.empty());
    }

    /** The pause that the service has just asked for, where it waits for that. */
    public Optional<Duration> pause() {
        return waiting.flatMap(
                each -> each instanceof Waiting.Pause(Duration pause) ? Optional.of(pause) : Optional.empty());
    }

    /** For whom a set waits. */
    public sealed interface Waiting {
        /** The service asked for a pause of that length. */
        record Pause(Duration length) implements Waiting {}

        /** The set can only be asked for once that one has come. */
        record OtherSet(Dataset dataset) implements Waiting {}

        /** Another set is being stored. */
        record Writer() implements Waiting {}
    }

    /** What the set is doing. */
    public enum Stage {
        QUEUED,
        ASKING,
        FETCHING,
        STORING,
        DONE,
        FAILED,
        STOPPED;

        /** Whether something is being done for the set. */
        public boolean busy() {
            return switch (this) {
                case ASKING, FETCHING, STORING -> true;
                case QUEUED, DONE, FAILED, STOPPED -> false;
            };
        }

        /** Whether nothing more will be done for the set in this sync. */
        public boolean ended() {
            return !busy() && this != QUEUED;
        }
    }
}
