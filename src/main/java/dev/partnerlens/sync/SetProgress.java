package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import java.time.Duration;
import java.util.Optional;

/**
 * How far one set is.
 *
 * @param rows rows received so far in this sync
 * @param windowsDone windows stored so far, of {@code windows} planned; 0 of 0 while the plan is made
 * @param waiting the pause that the service has just asked for; empty while nothing waits
 */
public record SetProgress(
        Dataset dataset, Stage stage, long rows, int windowsDone, int windows, Optional<Duration> waiting) {
    public SetProgress(Dataset dataset, Stage stage, long rows, int windowsDone, int windows) {
        this(dataset, stage, rows, windowsDone, windows, Optional.empty());
    }

    /** What the set is doing. */
    public enum Stage {
        QUEUED,
        ASKING,
        FETCHING,
        STORING,
        DONE,
        FAILED,
        STOPPED
    }
}
