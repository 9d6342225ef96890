package dev.partnerlens.desktop.window;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.presentation.ExplorerViewModel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says on a tab which spellings its figures count as one; gone where none are. */
final class GroupedNote {
    private final ExplorerViewModel explorer;
    private final Kit kit;
    private final Label text = Labels.of("", "pl-small");
    private final HBox root;

    GroupedNote(ExplorerViewModel explorer, Runnable health, Kit kit, Bonds bonds) {
        this.explorer = explorer;
        this.kit = kit;
        String tab = explorer.content().tab().id();
        text.setMinWidth(0);
        root = Boxes.row(
                "pl-grouped",
                Icon.DEFINITION.node(),
                text,
                Boxes.spring(),
                Buttons.link("grouped-health-" + tab, kit.words().get("health.open"), health));
        root.setId("grouped-" + tab);
        bonds.hold(explorer.grouped().subscribe(this::show));
        show();
    }

    HBox root() {
        return root;
    }

    private void show() {
        Boxes.shown(root, !explorer.grouped().isEmpty());
        text.setText(kit.words().get("spelling.note", String.join("; ", explorer.grouped())));
    }
}
