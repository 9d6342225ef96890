package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the background sync of a partner is doing. */
public sealed interface SyncState {
    /**
     * Nothing runs.
     *
     * @param last how the last sync ended; empty where none has run since the program started
     * @param nextDue when the next one begins by itself; empty where none will
     */
    record Idle(Optional<Ended> last, Optional<Instant> nextDue) implements SyncState {}

    /**
     * A sync runs.
     *
     * @param sets what each set told last, in the order they are fetched
     * @param asked whether somebody asked for it
     */
    record Running(Map<Dataset, Told> sets, boolean asked) implements SyncState {}

    /** Something must pass before a sync can go on; it is tried again without a word, or when somebody asks. */
    record Waiting(Reason reason, Instant since, Instant next, Problem problem, boolean asked) implements SyncState {}

    /** No sync can run until somebody does something about it. */
    record Failed(Problem problem, Instant at, boolean asked) implements SyncState {
        public boolean needsSignIn() {
            return problem.mendedBySigningIn();
        }
    }

    /** For what is waited. */
    enum Reason {
        /** The service cannot be reached. */
        OFFLINE,
        /** Another process syncs the same partner. */
        OTHER_SYNC
    }

    /**
     * A sync that has come to its end.
     *
     * @param asked whether somebody asked for it
     */
    record Ended(SyncReport report, Instant at, boolean asked) {}

    /** What a set told, and when. */
    record Told(SetProgress set, Instant at) {
        /** When the pause ends that the service asked for; empty unless the set waits for that. */
        public Optional<Instant> resumes() {
            return set.pause().map(at::plus);
        }
    }
}
