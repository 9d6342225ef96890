package dev.partnerlens.desktop.part;

import dev.partnerlens.core.Partner;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Whose data this is; invented data says so wherever it is shown. */
public final class PartnerLabel {
    private final HBox root;

    public PartnerLabel(Partner partner, Kit kit) {
        Label name = Labels.of(
                partner.invented() ? kit.words().get("window.partner.demo") : partner.name(), "pl-strong-text");
        Label cloud = Labels.muted(kit.words().get("cloud." + partner.cloud().id()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        cloud.setMinWidth(0);
        root = Boxes.row("pl-partner", Icon.PARTNER.node(), name);
        if (partner.invented()) {
            Label invented = Labels.of(kit.words().get("window.partner.invented"), "pl-invented");
            invented.setId("invented");
            invented.setMinWidth(Region.USE_PREF_SIZE);
            root.getChildren().add(invented);
        } else {
            root.getChildren().add(cloud);
        }
        root.setId("partner");
        root.setAccessibleText(name.getText());
    }

    public HBox root() {
        return root;
    }
}
