package dev.partnerlens.sync;

import dev.partnerlens.cache.CacheCleaner;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.SavedView;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes what is kept of a customer or of a partner, from every file of the home. Whatever stops it halfway, the same
 * call again ends it. Calls wait for files and for the system's key store.
 */
public final class Leaving {
    private final PartnerStores stores;
    private final Accounts accounts;
    private final Runnable dropLogs;
    private final InstantSource clock;

    /** @param dropLogs removes the files of the log, of this home */
    public Leaving(PartnerStores stores, Accounts accounts, Runnable dropLogs, InstantSource clock) {
        this.stores = stores;
        this.accounts = accounts;
        this.dropLogs = dropLogs;
        this.clock = clock;
    }

    /**
     * What forgetting a customer removed.
     *
     * @param rows rows of all sets and times
     * @param notes notes on the customer, and spellings of its name
     * @param views names of saved views that name the customer; they are the user's own words and stay
     * @param held whether another window still holds on to the file as it was, so that what was removed lies there until
     *     that window is closed and forgetting is tried again
     */
    public record Forgot(long rows, int notes, List<String> views, boolean held) {}

    /**
     * Removes every row of a customer and leaves out those that later syncs bring.
     *
     * @param id the customer's tenant id
     * @throws ProblemException with {@link Problem.UnknownCustomer}, with {@link Problem.SyncRunning}, or where the cache
     *     cannot be used
     */
    public Forgot customer(Partner partner, String id) {
        try (PartnerStore store = stores.look(partner);
                CacheCleaner cleaner =
                        store.clean().orElseThrow(() -> new ProblemException(new Problem.UnknownCustomer(id)))) {
            Set<String> names = cleaner.names(id);
            List<String> views = naming(stores.writings(partner).views(), id, names);
            int notes = stores.eraseNotes(partner, id, names);
            long rows = cleaner.forget(id, clock.millis());
            cleaner.compact();
            dropLogs.run();
            return new Forgot(rows, notes, views, !cleaner.emptySideFile());
        }
    }

    /**
     * Lets a forgotten customer's rows in again; the next sync fetches them.
     *
     * @return false where nobody of that id was forgotten
     */
    public boolean takeBack(Partner partner, String id) {
        try (PartnerStore store = stores.look(partner)) {
            return store.clean()
                    .map(cleaner -> {
                        try (cleaner) {
                            return cleaner.takeBack(id);
                        }
                    })
                    .orElse(false);
        }
    }

    /**
     * Signs out of a partner and removes all that is kept of it. The sign-in goes first, as the key store cannot be asked
     * once the registration is gone, and the partner's name last, so that it can be named again.
     *
     * @throws ProblemException with {@link Problem.UnknownPartner}; with {@link Problem.SyncRunning} or {@link
     *     Problem.CacheInUse} where the partner is in use; with {@link Problem.KeyStoreRefused} where the sign-in cannot be
     *     removed; or where a file cannot be
     */
    public void partner(String name) {
        Partner partner = stores.anyOf(name).orElseThrow(() -> new ProblemException(new Problem.UnknownPartner(name)));
        stores.refuseInUse(partner);
        accounts.signOut(partner);
        stores.erase(partner);
        dropLogs.run();
    }

    private static List<String> naming(List<SavedView> views, String id, Set<String> names) {
        List<String> words = Stream.concat(Stream.of(id.toLowerCase(Locale.ROOT)), names.stream())
                .toList();
        return views.stream()
                .filter(view -> {
                    String text = (view.name() + "\n" + view.content()).toLowerCase(Locale.ROOT);
                    return words.stream().anyMatch(text::contains);
                })
                .map(SavedView::name)
                .toList();
    }
}
