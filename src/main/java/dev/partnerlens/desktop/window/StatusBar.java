package dev.partnerlens.desktop.window;

import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.EverySecond;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.desktop.part.SyncSets;
import dev.partnerlens.presentation.SyncStatus;
import dev.partnerlens.presentation.SyncViewModel;
import dev.partnerlens.presentation.WindowViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;

/** The last row: what runs in the background, and how much is kept. */
final class StatusBar {
    private final WindowViewModel window;
    private final Kit kit;
    private final SyncSets state;
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel;
    private final EverySecond seconds = new EverySecond(this::show);
    private final Label kept = Labels.tiny("");
    private final org.controlsfx.control.StatusBar root = new org.controlsfx.control.StatusBar();

    /** @param health leads to what is known of all sets */
    StatusBar(WindowViewModel window, Runnable health, Kit kit, Bonds bonds) {
        this.window = window;
        this.kit = kit;
        SyncViewModel sync = window.sync();
        state = new SyncSets(sync, kit);
        bar.setId("sync-progress");
        bar.setAccessibleText(kit.words().get("window.sync.running"));
        bar.getStyleClass().add("pl-sync-bar");
        cancel = Buttons.link("sync-cancel", kit.words().get("window.sync.cancel"), sync::cancel);
        kept.setId("rows-kept");
        root.setText("");
        root.getStyleClass().add("pl-status");
        root.getLeftItems().setAll(state.root(), bar, cancel);
        root.getRightItems()
                .setAll(
                        Buttons.link("health-open", kit.words().get("health.open"), health),
                        kept,
                        Labels.tiny(kit.words().get("window.utc")));
        bonds.hold(sync.runningProperty().subscribe(this::show));
        bonds.hold(sync.statusProperty().subscribe(this::show));
        bonds.hold(sync.stateProperty().subscribe(this::show));
        bonds.hold(() -> seconds.run(false));
        bonds.hold(window.practiceProperty().subscribe(this::count));
        bonds.hold(window.loadProgressProperty().subscribe(this::count));
        show();
        count();
    }

    Region root() {
        return root;
    }

    private void show() {
        SyncViewModel sync = window.sync();
        boolean running = sync.runningProperty().get();
        Boxes.shown(bar, running);
        Boxes.shown(cancel, running);
        SyncStatus status = sync.statusProperty().get();
        seconds.run(running && status.secondsToWait(sync.now()) > 0);
        state.show(sync.line(kit.words()));
        bar.setProgress(status.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
    }

    private void count() {
        var progress = window.loadProgressProperty().get();
        var practice = window.practiceProperty().get();
        if (progress != null) {
            kept.setText(kit.words().get("window.rows.loading", progress.rows(), progress.of()));
        } else if (practice == null) {
            kept.setText("");
        } else {
            long rows = Datasets.all().stream()
                    .mapToLong(set -> practice.freshness(set).rows())
                    .sum();
            kept.setText(kit.words().get("window.rows.kept", rows));
        }
    }
}
