package dev.partnerlens.app;

import dev.partnerlens.app.handover.Wish;
import dev.partnerlens.cli.DemoPartner;
import dev.partnerlens.cli.WindowOpener.Request;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Service;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.paint.FxTextMeasure;
import dev.partnerlens.desktop.window.FirstStart;
import dev.partnerlens.desktop.window.MainWindow;
import dev.partnerlens.presentation.ForgetState;
import dev.partnerlens.presentation.KnownPartner;
import dev.partnerlens.presentation.Memory;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.Preferences;
import dev.partnerlens.presentation.StoreUpkeep;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncSettings;
import dev.partnerlens.text.Words;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The one stage, and what is on it: the page of a home without partners, or the window of one partner after the other.
 * Used on the JavaFX thread, but for
 * {@link #prepare} and {@link #close}.
 */
final class PartnerWindows implements AutoCloseable {
    private final AppGraph graph;
    private final Request request;
    private final PartnerStores stores;
    private final Preferences preferences;
    private final Words words;
    private final UiThread ui;
    private final PartnersViewModel partners;
    // Closing waits for work to end, which the JavaFX thread must not.
    private final ExecutorService closing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("closing").factory());
    // Read for already, and not on the stage yet.
    private final Set<WindowViewModel> unseen = ConcurrentHashMap.newKeySet();
    private @Nullable Stage stage;
    private @Nullable FirstStart first;
    private @Nullable Open open;
    private boolean ended;

    /** What belongs to the partner that is open. */
    private record Open(PartnerStore store, WindowViewModel window, MainWindow view) {}

    PartnerWindows(AppGraph graph, Request request, Words words, UiThread ui) {
        this.graph = graph;
        this.request = request;
        this.stores = graph.stores(request.home());
        this.preferences = preferences(stores);
        this.words = words;
        this.ui = ui;
        this.partners = new PartnersViewModel(
                stores,
                graph.accounts(stores),
                graph.leaving(stores),
                graph::browse,
                ui,
                Clock.systemUTC(),
                this::prepare);
        partners.forget().stateProperty().addListener((_, _, state) -> {
            if (state instanceof ForgetState.PartnerGone(Partner gone) && isOpen(gone)) {
                leave(gone);
            }
        });
    }

    /** Where windows are shown; told once, before the first is. */
    void on(Stage fresh) {
        stage = fresh;
        fresh.showingProperty().subscribe((was, is) -> ended |= was && !is);
    }

    private Stage stage() {
        return Objects.requireNonNull(stage);
    }

    /** Of the partner that was open nothing is left: another takes its place, or what a new home shows. */
    private void leave(Partner gone) {
        Open before = Objects.requireNonNull(open);
        open = null;
        before.view().leave();
        first();
        closing.execute(() -> {
            before.window().close();
            before.store().close();
        });
        partners.partners().stream()
                .map(KnownPartner::partner)
                .filter(partner -> !partner.equals(gone))
                .findFirst()
                .ifPresent(partners::open);
    }

    /** Shows the page of a home without partners. */
    void first() {
        FirstStart page = new FirstStart(
                partners,
                preferences
                        .setting("language")
                        .map(Locale::forLanguageTag)
                        .map(Words::in)
                        .orElse(words),
                Theme.SYSTEM);
        first = page;
        page.show(stage());
    }

    /** Opens what is stored of a partner, off the JavaFX thread; what it returns shows the window, on that thread. */
    Runnable prepare(Partner partner) {
        return prepare(partner, request.demo());
    }

    /**
     * Comes to the front as a later start wishes, and opens what it asks for; not for the JavaFX thread.
     *
     * @return false where the window is closed already
     */
    boolean show(Wish wish) {
        if (ui.call(() -> ended)) {
            return false;
        }
        Optional<Partner> partner = switch (wish) {
            case Wish.Front() -> Optional.empty();
            case Wish.Show(String name) ->
                stores.all().stream().filter(known -> known.name().equals(name)).findFirst();
            case Wish.Demo _ -> Optional.of(Partner.DEMO);
        };
        Optional<SimulatorOptions> data = wish instanceof Wish.Demo demo ? Optional.of(demo.data()) : Optional.empty();
        Runnable open = partner.filter(asked -> !ui.call(() -> isOpen(asked)))
                .map(asked -> prepare(asked, data))
                .orElse(() -> {});
        return ui.call(() -> {
            if (ended) {
                return false;
            }
            open.run();
            stage().setIconified(false);
            stage().toFront();
            stage().requestFocus();
            return true;
        });
    }

    private Runnable prepare(PartnersViewModel.Opening opening) {
        Partner partner = opening.partner();
        if (!ui.call(() -> isOpen(partner))) {
            PartnerStore store = stores.open(partner);
            return prepared(store, partnership(store, request.demo(), opening.signedIn()));
        }
        return opening.signedIn() ? this::signedIn : () -> {};
    }

    private Runnable prepare(Partner partner, Optional<SimulatorOptions> demo) {
        PartnerStore store = stores.open(partner);
        return prepared(store, partnership(store, demo, partner.invented() && demo.isPresent()));
    }

    /** Reading begins at once: what it brings is often there by the time the window is built. */
    private Runnable prepared(PartnerStore store, Partnership partnership) {
        WindowViewModel window = new WindowViewModel(
                partnership, graph.exporter(), preferences, words, request.day().get(), Clock.systemUTC(), ui);
        unseen.add(window);
        window.start();
        return () -> show(store, window);
    }

    private boolean isOpen(Partner partner) {
        return open != null && open.window().partner().equals(partner);
    }

    private void signedIn() {
        if (open != null) {
            open.window().signedIn();
        }
    }

    private void show(PartnerStore store, WindowViewModel window) {
        Open before = open;
        MainWindow view = new MainWindow(window, Optional.of(partners), new FxTextMeasure(ui), FileOpener::open);
        open = new Open(store, window, view);
        unseen.remove(window);
        if (before == null) {
            view.show(stage());
            // A first start begins with a small window, whose place would leave part of this one off the screen.
            stage().centerOnScreen();
        } else {
            before.view().leave();
            view.replace(stage());
            closing.execute(() -> {
                before.window().close();
                before.store().close();
            });
        }
        if (first != null) {
            first.leave();
            first = null;
        }
    }

    private Partnership partnership(PartnerStore store, Optional<SimulatorOptions> made, boolean fetchAtStart) {
        SyncService sync =
                SyncService.of(store, fetch(store, made), () -> SyncSettings.of(stores::setting), request.day());
        return new Partnership(
                store.partner(),
                store.source(),
                Memory.of(stores, store),
                sync,
                fetchAtStart,
                new StoreUpkeep(store),
                Optional.of(store::copy));
    }

    private Optional<SyncService.Fetch> fetch(PartnerStore store, Optional<SimulatorOptions> made) {
        Partner partner = store.partner();
        if (partner.invented()) {
            DemoPartner demo = new DemoPartner(graph, stores);
            return Optional.of((sync, listener) -> demo.sync(
                    made.map(data -> data.until(sync.today())).orElseGet(() -> demo.remembered(sync.today())),
                    sync,
                    listener));
        }
        return stores.connection(partner).map(connection -> (sync, listener) -> {
            try (Service service = graph.service(stores, partner, connection)) {
                return store.sync(service.rows(), sync, listener);
            }
        });
    }

    /** Ends all that runs and waits for it; not for the JavaFX thread. */
    @Override
    public void close() {
        partners.close();
        closing.close();
        Open last = ui.call(() -> open);
        if (last != null) {
            last.window().close();
        }
        unseen.forEach(WindowViewModel::close);
    }

    private static Preferences preferences(PartnerStores stores) {
        return new Preferences() {
            @Override
            public Optional<String> setting(String key) {
                return stores.setting(key);
            }

            @Override
            public void set(String key, String value) {
                stores.set(key, value);
            }
        };
    }
}
