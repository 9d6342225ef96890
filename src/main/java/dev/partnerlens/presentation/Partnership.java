package dev.partnerlens.presentation;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Partner;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.sync.SyncService;
import java.util.Optional;

/**
 * The partner a window is about.
 *
 * @param source what is stored of the partner; read in the background alone
 * @param memory what is remembered of earlier states
 * @param sync fetches its rows; closed with the window
 * @param fetchAtStart whether the window fetches at its start whatever is stored
 * @param upkeep what tells whether the rows can be trusted
 * @param copy writes all that is stored as a file of its own
 */
public record Partnership(
        Partner partner,
        CodedSource source,
        Memory memory,
        SyncService sync,
        boolean fetchAtStart,
        Upkeep upkeep,
        Optional<Exporter.CacheWriting> copy) {
    /** A partner of which nothing but the state of now is known, and whose rows nobody vouches for. */
    public Partnership(Partner partner, CodedSource source, SyncService sync, boolean fetchAtStart) {
        this(partner, source, Memory.none(), sync, fetchAtStart, Upkeep.NONE, Optional.empty());
    }

    /**
     * Nothing of the partner is fetched while it is being forgotten, or was: a sync would make its folder again.
     *
     * @return whether some of the partner's rows have just gone
     */
    boolean forgetting(ForgetState state) {
        sync.hold(
                switch (state) {
                    case ForgetState.Working(var leaving) -> leaving.equals(Optional.of(partner));
                    case ForgetState.PartnerGone(var gone) -> gone.equals(partner);
                    case ForgetState.Ready _, ForgetState.CustomerGone _, ForgetState.Failed _ -> false;
                });
        return state instanceof ForgetState.CustomerGone gone && gone.partner().equals(partner);
    }
}
