package dev.partnerlens.explore.insight;

/** Told how far a long look has come; may be told from several threads, often. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches. */
    Progress UNSEEN = (_, _) -> {};

    void at(int done, int all);
}
