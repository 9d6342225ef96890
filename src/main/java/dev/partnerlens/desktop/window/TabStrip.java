package dev.partnerlens.desktop.window;

import dev.partnerlens.core.Tab;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.presentation.TabViewModel;
import dev.partnerlens.presentation.WindowViewModel;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The names of the pages, and what can be done with the one that is shown. */
final class TabStrip {
    private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
    private final HBox root = Boxes.row("pl-tabs");

    TabStrip(WindowViewModel window, Kit kit, Runnable export, Bonds bonds) {
        ToggleGroup group = new ToggleGroup();
        for (TabViewModel each : window.tabs()) {
            Tab tab = each.tab();
            ToggleButton button = new ToggleButton(kit.words().tab(tab));
            button.setId("tab-" + tab.id());
            button.getStyleClass().add("pl-tab");
            button.setAccessibleRole(AccessibleRole.TAB_ITEM);
            button.setAccessibleText(button.getText());
            button.setToggleGroup(group);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                window.show(tab);
            });
            buttons.put(tab, button);
            root.getChildren().add(button);
        }
        Button exportButton = Buttons.plain("export", Icon.EXPORT, kit.words().get("window.export"), export);
        exportButton.getStyleClass().add("pl-quiet-button");
        bonds.hold(window.practiceProperty().subscribe(practice -> exportButton.setDisable(practice == null)));
        root.getChildren().addAll(Boxes.spring(), exportButton);
        bonds.hold(window.selectedProperty().subscribe(tab -> {
            ToggleButton button = buttons.get(tab);
            if (button != null) {
                button.setSelected(true);
            }
        }));
    }

    HBox root() {
        return root;
    }
}
