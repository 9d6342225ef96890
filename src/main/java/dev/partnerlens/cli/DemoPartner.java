package dev.partnerlens.cli;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Partner;
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
    private static final String SETTING = "demo.data";
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
        SyncRequest own = other ? startOver(store, made, request) : request;
        try (Simulator simulator = services.simulator(data);
                Service service =
                        services.service(stores, Partner.DEMO, new Connection.Loopback(simulator.address()))) {
            return store.sync(service.rows(), own, listener);
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
    private SyncRequest startOver(PartnerStore store, String made, SyncRequest request) {
        List<Dataset> kept = Datasets.all().stream()
                .filter(set -> store.source().freshness(set).standing() == Standing.FETCHED)
                .toList();
        // No data is made from this, so whatever stops what follows, the next sync starts over again.
        stores.set(SETTING, made + UNFINISHED);
        store.forgetInvented(request.today());
        stores.set(SETTING, made);
        if (kept.isEmpty()) {
            return request;
        }
        List<Dataset> sets = Datasets.all().stream()
                .filter(set -> kept.contains(set) || request.datasets().contains(set))
                .toList();
        return new SyncRequest(sets, Optional.empty(), request.today());
    }
}
