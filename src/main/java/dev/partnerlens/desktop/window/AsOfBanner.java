package dev.partnerlens.desktop.window;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.presentation.LookBackViewModel;
import java.time.LocalDate;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says over every page that it stands for a past day, and leads back to now. */
final class AsOfBanner {
    private final LookBackViewModel lookBack;
    private final Kit kit;
    private final Label text = Labels.wrapped(Labels.strong(""));
    private final HBox root;

    AsOfBanner(LookBackViewModel lookBack, Kit kit, Bonds bonds) {
        this.lookBack = lookBack;
        this.kit = kit;
        root = Boxes.row(
                "pl-as-of",
                Icon.HISTORY.node(),
                text,
                Boxes.spring(),
                Buttons.plain("as-of-back", kit.words().get("window.as-of.back"), lookBack::toNow));
        root.setId("as-of-banner");
        root.setAccessibleRole(AccessibleRole.TEXT);
        bonds.hold(lookBack.dayProperty().subscribe(this::show));
        bonds.hold(lookBack.loadingProperty().subscribe(this::show));
        show();
    }

    HBox root() {
        return root;
    }

    private void show() {
        LocalDate day = lookBack.dayProperty().get();
        boolean loading = lookBack.loadingProperty().get();
        Boxes.shown(root, day != null || loading);
        if (loading) {
            text.setText(kit.words().get("window.as-of.loading"));
        } else if (day != null) {
            text.setText(
                    kit.words().get("window.as-of.banner", kit.words().formats().date(day)));
        }
        root.setAccessibleText(text.getText());
    }
}
