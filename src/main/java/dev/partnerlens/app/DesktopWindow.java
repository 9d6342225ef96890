package dev.partnerlens.app;

import dev.partnerlens.cli.WindowOpener;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
    public int open(Request request) {
        PartnerStores stores = graph.stores(request.home());
        Optional<Partner> partner = partner(request, stores);
        UiThread ui = new UiThread();
        ui.start();
        CountDownLatch closed = new CountDownLatch(1);
        PartnerWindows windows = ui.call(() -> {
            Stage stage = new Stage();
            WindowIcons.on(stage);
            stage.showingProperty().subscribe((was, is) -> {
                if (was && !is) {
                    closed.countDown();
                }
            });
            return new PartnerWindows(graph, request, words, stage, ui);
        });
        try {
            Runnable show = partner.map(windows::prepare).orElse(windows::first);
            ui.call(() -> {
                show.run();
                return partner;
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            windows.close();
            ui.stop();
        }
        return 0;
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
