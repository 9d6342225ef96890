package dev.partnerlens.presentation;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import java.util.Optional;

/**
 * The partner a window is about.
 *
 * @param source what is stored of the partner; read in the background alone
 * @param fetch how its rows are fetched; empty where it cannot be synced from here
 * @param fetchAtStart whether the window fetches at its start whatever is stored
 */
public record Partnership(Partner partner, CodedSource source, Optional<Fetch> fetch, boolean fetchAtStart) {
    /** Runs one sync on the calling thread, as {@link PartnerStore#sync} does. */
    @FunctionalInterface
    public interface Fetch {
        SyncReport run(SyncRequest request, SyncListener listener);
    }
}
