package dev.partnerlens.sync;

/** Hears how a sync goes, on the syncing thread; implementations return at once. */
@FunctionalInterface
public interface SyncListener {
    SyncListener NONE = _ -> {};

    void progress(SetProgress progress);
}
