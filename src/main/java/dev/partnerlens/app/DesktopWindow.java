package dev.partnerlens.app;

import dev.partnerlens.app.handover.Visit;
import dev.partnerlens.app.handover.WindowPlace;
import dev.partnerlens.app.handover.Wish;
import dev.partnerlens.cli.WindowOpener;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Opens the window of a partner and waits until it is closed. */
final class DesktopWindow implements WindowOpener {
    private final AppGraph graph;
    private final Words words;

    DesktopWindow(AppGraph graph, Words words) {
        this.graph = graph;
        this.words = words;
    }

    @Override
    public Ending open(Request request) {
        PartnerStores stores = graph.stores(request.home());
        Optional<Partner> partner = partner(request, stores);
        try {
            Optional<WindowPlace> place = new Visit(request.home(), Visit.PATIENCE).orPlace(wish(request));
            if (place.isEmpty()) {
                return Ending.HANDED_OVER;
            }
            try (WindowPlace own = place.get()) {
                show(request, partner, own);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Ending.CLOSED;
    }

    private void show(Request request, Optional<Partner> partner, WindowPlace place) throws InterruptedException {
        UiThread ui = new UiThread();
        ui.start();
        CountDownLatch closed = new CountDownLatch(1);
        PartnerWindows windows = new PartnerWindows(graph, request, words, ui);
        try {
            Runnable show = partner.map(windows::prepare).orElse(windows::first);
            Stage shown = ui.call(() -> {
                Stage stage = new Stage();
                stage.showingProperty().subscribe((was, is) -> {
                    if (was && !is) {
                        closed.countDown();
                    }
                });
                windows.on(stage);
                show.run();
                return stage;
            });
            // Decoding them here keeps the JavaFX thread free for the window.
            List<Image> icons = WindowIcons.read();
            ui.execute(() -> shown.getIcons().setAll(icons));
            place.listen(windows::show);
            closed.await();
        } finally {
            // Whoever starts from now on waits for the lock, and opens a window of its own.
            place.shut();
            windows.close();
            ui.stop();
        }
    }

    private static Wish wish(Request request) {
        return request.demo()
                .<Wish>map(data -> new Wish.Demo(data.seed(), data.customers(), data.days(), data.today()))
                .or(() -> request.partner().map(Wish.Show::new))
                .orElseGet(Wish.Front::new);
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
}
