package dev.partnerlens.sync;

/** Passes on what the threads of several sets tell, one call at a time. */
final class OneAtATime implements SyncListener {
    private final SyncListener listener;

    OneAtATime(SyncListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void progress(SetProgress progress) {
        listener.progress(progress);
    }
}
