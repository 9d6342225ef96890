package dev.partnerlens.presentation;

import dev.partnerlens.core.Look;
import dev.partnerlens.core.NothingKept;
import dev.partnerlens.core.Past;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import java.util.Optional;

/**
 * What is remembered of a partner's earlier states, and which of them the user has seen. Asked in the background alone.
 */
public record Memory(Past past, Seen seen) {
    /** Keeps which state the user has seen. */
    public interface Seen {
        /** Empty where the user has not looked yet. */
        Optional<Look> last();

        /** The user has now seen what was known at that moment. */
        void note(long moment);
    }

    /** What the stores remember of one of their partners. */
    public static Memory of(PartnerStores stores, PartnerStore store) {
        return new Memory(store.past(), new Seen() {
            @Override
            public Optional<Look> last() {
                return stores.lastLook(store.partner());
            }

            @Override
            public void note(long moment) {
                stores.looked(store.partner(), moment);
            }
        });
    }

    /** Remembers nothing. */
    public static Memory none() {
        return new Memory(new NothingKept(), new Seen() {
            @Override
            public Optional<Look> last() {
                return Optional.empty();
            }

            @Override
            public void note(long moment) {}
        });
    }
}
