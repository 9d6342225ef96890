package dev.partnerlens.desktop.part;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One filter that is on: what it filters, by what, and a way to take it off. */
public final class ChipView {
    private final HBox root;

    /** {@code removing} is what the remove button says, such as "Remove the filter Market". */
    public ChipView(String id, String name, String value, String removing, Runnable remove) {
        Label valueLabel = Labels.of(value, "pl-chip-value");
        valueLabel.setTooltip(new Tooltip(name + " " + value));
        Label nameLabel = Labels.of(name, "pl-chip-name");
        nameLabel.setMinWidth(Region.USE_PREF_SIZE);
        var button = Buttons.icon(id + "-remove", Icon.DISMISS, removing, remove);
        button.setFocusTraversable(false);
        root = Boxes.row("pl-chip", nameLabel, valueLabel, button);
        root.setId(id);
        root.setFocusTraversable(true);
        root.setAccessibleText(name + " " + value);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                remove.run();
            }
        });
    }

    public HBox root() {
        return root;
    }
}
