package dev.partnerlens.sync;

/**
 * Hears how a sync goes, one call at a time, on whichever thread of the sync has something to tell. Implementations return
 * at once.
 */
@FunctionalInterface
public interface SyncListener {
    SyncListener NONE = _ -> {};

    void progress(SetProgress progress);
}
