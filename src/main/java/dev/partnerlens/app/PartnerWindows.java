package dev.partnerlens.app;

import dev.partnerlens.cli.DemoPartner;
import dev.partnerlens.cli.WindowOpener.Request;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Service;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.paint.FxTextMeasure;
import dev.partnerlens.desktop.window.FirstStart;
import dev.partnerlens.desktop.window.MainWindow;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.Preferences;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The one stage, and what is on it: the page of a home without partners, or the window of one partner after the other.
 * Used on the JavaFX thread, but for {@link #close}.
 */
final class PartnerWindows implements AutoCloseable {
    private final AppGraph graph;
    private final Request request;
    private final PartnerStores stores;
    private final Preferences preferences;
    private final Words words;
    private final Stage stage;
    private final UiThread ui;
    private final PartnersViewModel partners;
    // Closing waits for work to end, which the JavaFX thread must not.
    private final ExecutorService closing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("closing").factory());
    private @Nullable FirstStart first;
    private @Nullable Open open;

    /** What belongs to the partner that is open. */
    private record Open(PartnerStore store, WindowViewModel window, MainWindow view) {}

    PartnerWindows(AppGraph graph, Request request, Words words, Stage stage, UiThread ui) {
        this.graph = graph;
        this.request = request;
        this.stores = graph.stores(request.home());
        this.preferences = preferences(stores);
        this.words = words;
        this.stage = stage;
        this.ui = ui;
        this.partners = new PartnersViewModel(
                stores, graph.accounts(stores), graph::browse, ui, Clock.systemUTC(), this::prepare);
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
        page.show(stage);
    }

    /** Opens what is stored of a partner, off the JavaFX thread; what it returns shows the window, on that thread. */
    Runnable prepare(Partner partner) {
        return prepare(partner, partner.invented() && request.demo().isPresent());
    }

    private Runnable prepare(PartnersViewModel.Opening opening) {
        Partner partner = opening.partner();
        if (!ui.call(() -> isOpen(partner))) {
            return prepare(partner, opening.signedIn());
        }
        return opening.signedIn() ? this::signedIn : () -> {};
    }

    private Runnable prepare(Partner partner, boolean fetchAtStart) {
        PartnerStore store = stores.open(partner);
        Partnership partnership = partnership(store, fetchAtStart);
        return () -> show(store, partnership);
    }

    private boolean isOpen(Partner partner) {
        return open != null && open.window().partner().equals(partner);
    }

    private void signedIn() {
        if (open != null) {
            open.window().signedIn();
        }
    }

    private void show(PartnerStore store, Partnership partnership) {
        Open before = open;
        WindowViewModel window = new WindowViewModel(
                partnership, graph.exporter(), preferences, words, request.today(), Clock.systemUTC(), ui);
        MainWindow view = new MainWindow(window, Optional.of(partners), new FxTextMeasure(ui), FileOpener::open);
        open = new Open(store, window, view);
        if (before == null) {
            view.show(stage);
            // A first start begins with a small window, whose place would leave part of this one off the screen.
            stage.centerOnScreen();
        } else {
            before.view().leave();
            view.replace(stage);
            closing.execute(() -> {
                before.window().close();
                before.store().close();
            });
        }
        if (first != null) {
            first.leave();
            first = null;
        }
        window.start();
    }

    private Partnership partnership(PartnerStore store, boolean fetchAtStart) {
        Partner partner = store.partner();
        if (partner.invented()) {
            DemoPartner demo = new DemoPartner(graph, stores);
            SimulatorOptions data = request.demo().orElseGet(() -> demo.remembered(request.today()));
            Partnership.Fetch fetch = (sync, listener) -> demo.sync(data, sync, listener);
            return new Partnership(partner, store.source(), Optional.of(fetch), fetchAtStart);
        }
        Optional<Partnership.Fetch> fetch = stores.connection(partner).map(connection -> (sync, listener) -> {
            try (Service service = graph.service(stores, partner, connection)) {
                return store.sync(service.rows(), sync, listener);
            }
        });
        return new Partnership(partner, store.source(), fetch, fetchAtStart);
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
