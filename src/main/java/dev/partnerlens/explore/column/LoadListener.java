package dev.partnerlens.explore.column;

/** Hears how far a loading is, at most some hundred times; on the threads that load, one call after the other. */
@FunctionalInterface
public interface LoadListener {
    /** Nobody listens. */
    LoadListener NOBODY = (_, _) -> {};

    /**
     * Tells how far it is.
     *
     * @param rows rows read so far, never fewer than told before
     * @param of rows to read, as far as known beforehand
     */
    void read(long rows, long of);
}
