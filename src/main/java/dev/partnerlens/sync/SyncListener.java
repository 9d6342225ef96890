package dev.partnerlens.sync;

/**
 * Hears how a sync goes, one call at a time: on the syncing thread, or on one that begins to wait. Implementations return
 * at once.
 */
@FunctionalInterface
public interface SyncListener {
    SyncListener NONE = _ -> {};

    void progress(SetProgress progress);
}
