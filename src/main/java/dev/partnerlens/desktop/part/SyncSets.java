package dev.partnerlens.desktop.part;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.presentation.SetLine;
import dev.partnerlens.presentation.SyncViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the sync is doing, in a line, and set by set when clicked. */
public final class SyncSets {
    private static final int COLUMNS = 5;

    private final SyncViewModel sync;
    private final Kit kit;
    private final Button root;
    private final GridPane table = new GridPane();
    private final List<Label[]> lines = new ArrayList<>();
    private final Button cancel;
    private final Label none;
    private @Nullable Dropdown open;

    public SyncSets(SyncViewModel sync, Kit kit) {
        this.sync = sync;
        this.kit = kit;
        root = Buttons.link("sync-state", "", this::toggle);
        root.getStyleClass().add("pl-sync-state");
        cancel = Buttons.link("sync-sets-cancel", kit.words().get("window.sync.cancel"), sync::cancel);
        none = Labels.muted(kit.words().get("window.sync.none-yet"));
        table.setId("sync-sets");
        table.getStyleClass().add("pl-fresh-table");
        head("window.fresh.set", 0);
        head("window.sync.state", 1);
        head("window.fresh.rows", 2);
        head("window.sync.rate", 3);
        head("window.sync.left", 4);
    }

    public Button root() {
        return root;
    }

    /** Shows the line, and what the sets told last where they are looked at. */
    public void show(String line) {
        root.setText(line);
        root.setAccessibleText(kit.words().get("window.sync.details", line));
        Dropdown dropdown = open;
        if (dropdown != null && dropdown.isShowing()) {
            fill();
        }
    }

    private void toggle() {
        Dropdown dropdown = open;
        if (dropdown != null && dropdown.isShowing()) {
            dropdown.hide();
            return;
        }
        fill();
        Dropdown fresh = new Dropdown(new VBox(none, table, Boxes.row("pl-sync-sets-foot", cancel)));
        open = fresh;
        fresh.showAbove(root);
    }

    private void fill() {
        var told = sync.statusProperty().get().told();
        Boxes.shown(none, told.isEmpty());
        Boxes.shown(table, !told.isEmpty());
        Boxes.shown(cancel, sync.runningProperty().get());
        while (lines.size() < told.size()) {
            Label[] line = new Label[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) {
                line[i] = i == 0 ? Labels.of("", "pl-small") : Labels.muted("");
                if (i >= 2) {
                    GridPane.setHalignment(line[i], HPos.RIGHT);
                }
            }
            lines.add(line);
            table.addRow(lines.size(), line);
        }
        for (int i = 0; i < lines.size(); i++) {
            Label[] line = lines.get(i);
            boolean shown = i < told.size();
            for (Label label : line) {
                Boxes.shown(label, shown);
            }
            if (shown) {
                put(line, SetLine.of(told.get(i), kit.words(), sync.now()));
            }
        }
    }

    private static void put(Label[] line, SetLine set) {
        line[0].setText(set.name());
        line[1].setText(set.state());
        line[1].setId("sync-set-" + set.dataset().id());
        line[2].setText(set.rows());
        line[3].setText(set.rate());
        line[4].setText(set.left());
    }

    private void head(String key, int column) {
        Label label = Labels.tiny(kit.words().get(key));
        if (column >= 2) {
            GridPane.setHalignment(label, HPos.RIGHT);
        }
        table.add(label, column, 0);
    }
}
