package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;

/**
 * How far one set is.
 *
 * @param rows rows received so far in this sync
 * @param windowsDone windows stored so far, of {@code windows} planned; 0 of 0 while the plan is made
 */
public record SetProgress(Dataset dataset, Stage stage, long rows, int windowsDone, int windows) {
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
