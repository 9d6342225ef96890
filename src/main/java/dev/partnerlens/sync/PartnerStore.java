package dev.partnerlens.sync;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.RowFeed;
import java.time.LocalDate;

/** Everything kept of one partner: its cache to read from, and syncs into it. */
public final class PartnerStore implements AutoCloseable {
    private final Partner partner;
    private final Cache cache;

    PartnerStore(Partner partner, Cache cache) {
        this.partner = partner;
        this.cache = cache;
    }

    public Partner partner() {
        return partner;
    }

    /** What the engine loads from; safe to use from several threads, beside a running sync. */
    public CodedSource source() {
        return cache;
    }

    /** What is known of a customer, for whoever looks at its budget. */
    public KnownCustomer customer(String id) {
        return KnownCustomer.in(cache, id);
    }

    /**
     * Runs one sync on the calling thread, of the sets asked for and of those that they are asked for by. A set that fails does not stop the others; an interrupt ends the sync at once
     * and leaves whole windows, the sets that were cut short are reported as stopped.
     *
     * @throws dev.partnerlens.core.ProblemException when no sync can begin: another one is running, or the cache cannot
     *     be used
     */
    public SyncReport sync(RowFeed feed, SyncRequest request, SyncListener listener) {
        try (CacheWriter writer = cache.write(request.today())) {
            return new SyncRun(feed, writer, new Parents(cache), request, listener).run();
        }
    }

    /**
     * Forgets every row of a partner whose data is invented, before another invention takes its place; history from the
     * service is never forgotten.
     *
     * @param today the day it is filed under
     * @throws dev.partnerlens.core.ProblemException when a sync is running, or the cache cannot be used
     */
    public void forgetInvented(LocalDate today) {
        if (!partner.invented()) {
            throw new IllegalStateException("Only what is invented may be forgotten");
        }
        try (CacheWriter writer = cache.write(today)) {
            writer.forgetEverything();
        }
    }

    @Override
    public void close() {
        cache.close();
    }
}
