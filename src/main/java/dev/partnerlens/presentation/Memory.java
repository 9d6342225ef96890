package dev.partnerlens.presentation;

import dev.partnerlens.core.Change;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Look;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Spell;
import dev.partnerlens.core.TextField;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import java.time.LocalDate;
import java.util.List;
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
        return new Memory(new Nothing(), new Seen() {
            @Override
            public Optional<Look> last() {
                return Optional.empty();
            }

            @Override
            public void note(long moment) {}
        });
    }

    private static final class Nothing implements Past, CodedSource {
        @Override
        public long now() {
            return 0;
        }

        @Override
        public long at(LocalDate day) {
            return 0;
        }

        @Override
        public CodedSource asOf(LocalDate day) {
            return this;
        }

        @Override
        public List<Change> changes(Dataset dataset, long after, long upTo) {
            return List.of();
        }

        @Override
        public List<Spell> spells(Dataset dataset, TextField field, String value, TextField name) {
            return List.of();
        }

        @Override
        public long version() {
            return 0;
        }

        @Override
        public Freshness freshness(Dataset dataset) {
            return Freshness.notFetched();
        }

        @Override
        public List<String> read(Dataset dataset, Visitor visitor) {
            visitor.start(0);
            return List.of();
        }
    }
}
