package dev.partnerlens.app;

import dev.partnerlens.cli.DemoPartner;
import dev.partnerlens.cli.WindowOpener;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Service;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.paint.FxTextMeasure;
import dev.partnerlens.desktop.window.FirstStart;
import dev.partnerlens.desktop.window.MainWindow;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.Preferences;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the window of a partner and waits until it is closed. */
final class DesktopWindow implements WindowOpener {
    private final AppGraph graph;
    private final Words words;
    private @Nullable WindowViewModel open;

    DesktopWindow(AppGraph graph, Words words) {
        this.graph = graph;
        this.words = words;
    }

    @Override
    public int open(Request request) {
        PartnerStores stores = graph.stores(request.home());
        Optional<Partner> partner = partner(request, stores);
        UiThread ui = new UiThread();
        ui.start();
        CountDownLatch closed = new CountDownLatch(1);
        ui.call(() -> {
            Stage stage = new Stage();
            WindowIcons.on(stage);
            stage.showingProperty().subscribe((was, is) -> {
                if (was && !is) {
                    closed.countDown();
                }
            });
            partner.ifPresentOrElse(
                    known -> show(stage, ui, request, stores, known),
                    () -> new FirstStart(words, () -> show(stage, ui, request, stores, Partner.DEMO)).show(stage));
            return stage;
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (open != null) {
                open.close();
            }
            ui.stop();
        }
        return 0;
    }

    private void show(Stage stage, UiThread ui, Request request, PartnerStores stores, Partner partner) {
        WindowViewModel window = new WindowViewModel(
                partnership(request, stores, partner),
                graph.exporter(),
                preferences(stores),
                words,
                request.today(),
                Clock.systemUTC(),
                ui);
        open = window;
        new MainWindow(window, new FxTextMeasure(ui), FileOpener::open).show(stage);
        // A first start begins with a small window, whose place would leave part of this one off the screen.
        stage.centerOnScreen();
        window.start();
    }

    private Partnership partnership(Request request, PartnerStores stores, Partner partner) {
        PartnerStore store = stores.open(partner);
        if (partner.invented()) {
            DemoPartner demo = new DemoPartner(graph, stores);
            SimulatorOptions data = request.demo().orElseGet(() -> demo.remembered(request.today()));
            Partnership.Fetch fetch = (sync, listener) -> demo.sync(data, sync, listener);
            return new Partnership(
                    partner, store.source(), Optional.of(fetch), request.demo().isPresent());
        }
        Optional<Partnership.Fetch> fetch = stores.connection(partner).map(connection -> (sync, listener) -> {
            try (Service service = graph.service(stores, partner, connection)) {
                return store.sync(service.rows(), sync, listener);
            }
        });
        return new Partnership(partner, store.source(), fetch, false);
    }

    private static Optional<Partner> partner(Request request, PartnerStores stores) {
        if (request.demo().isPresent()) {
            return Optional.of(Partner.DEMO);
        }
        if (request.partner().isEmpty()) {
            return stores.lastUsed();
        }
        String name = request.partner().get();
        return Optional.of(stores.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.UnknownPartner(name))));
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
