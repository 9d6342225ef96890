package dev.partnerlens.cli;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Service;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The invented partner, in a profile of its own. Remembers what its data was made from: other data replaces all of it,
 * so that two inventions never mix.
 */
public final class DemoPartner {
    private static final String SETTING = PartnerStores.DEMO_DATA;
    private static final String UNFINISHED = " unfinished";

    private final Services services;
    private final PartnerStores stores;

    public DemoPartner(Services services, PartnerStores stores) {
        this.services = services;
        this.stores = stores;
    }

    /** The data last synced, moved on to {@code today}; the usual data where there is none. */
    public SimulatorOptions remembered(LocalDate today) {
        String[] parts = stores.setting(SETTING).orElse("").split(" ", -1);
        SimulatorOptions usual = SimulatorOptions.demo(today);
        return parts.length < 3
                ? usual
                : new SimulatorOptions(
                        OptionalInt.empty(),
                        Long.parseLong(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        today,
                        usual.replay(),
                        usual.faults(),
                        usual.token());
    }

    /** Starts the embedded simulator and syncs from it; data other than the last is synced into an emptied cache. */
    public SyncReport sync(SimulatorOptions data, SyncRequest request, SyncListener listener) {
        String made = data.seed() + " " + data.customers() + " " + data.days() + " " + data.today();
        PartnerStore store = stores.open(Partner.DEMO);
        boolean other = !stores.setting(SETTING).equals(Optional.of(made));
        Optional<Problem.CacheSetAside> damage = Optional.empty();
        SyncRequest own = request;
        if (other) {
            own = alsoKept(store, request);
            damage = startOver(store, made, request);
        }
        try (Simulator simulator = services.simulator(data);
                Service service =
                        services.service(stores, Partner.DEMO, new Connection.Loopback(simulator.address()))) {
            SyncReport report = store.sync(service.rows(), own, listener);
            return damage.map(report::with).orElse(report);
        }
    }

    /** Something that talks to a service. */
    @FunctionalInterface
    interface Talk {
        void with(Service service) throws InterruptedException;
    }

    /** Starts the embedded simulator for one talk; what is changed there is forgotten with it. */
    void serve(LocalDate today, Talk talk) throws InterruptedException {
        try (Simulator simulator = services.simulator(remembered(today));
                Service service =
                        services.service(stores, Partner.DEMO, new Connection.Loopback(simulator.address()))) {
            talk.with(service);
        }
    }

    /** Noted before anything is fetched, so that a sync stopped halfway leaves rows of one invention alone. */
    private Optional<Problem.CacheSetAside> startOver(PartnerStore store, String made, SyncRequest request) {
        // No data is made from this, so whatever stops what follows, the next sync starts over again.
        stores.set(SETTING, made + UNFINISHED);
        Optional<Problem.CacheSetAside> damage = store.forgetInvented(request.today());
        stores.set(SETTING, made);
        return damage;
    }

    /** Sets that are kept are fetched anew with those asked for. */
    private static SyncRequest alsoKept(PartnerStore store, SyncRequest request) {
        List<Dataset> kept = kept(store);
        if (kept.isEmpty()) {
            return request;
        }
        List<Dataset> sets = Datasets.all().stream()
                .filter(set -> kept.contains(set) || request.datasets().contains(set))
                .toList();
        return new SyncRequest(sets, Optional.empty(), request.today());
    }

    private static List<Dataset> kept(PartnerStore store) {
        try {
            return Datasets.all().stream()
                    .filter(set -> store.source().freshness(set).standing() == Standing.FETCHED)
                    .toList();
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.CacheDamaged) {
                return Datasets.all();
            }
            throw e;
        }
    }
}
