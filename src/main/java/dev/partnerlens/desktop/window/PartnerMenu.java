package dev.partnerlens.desktop.window;

import dev.partnerlens.core.Partner;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.desktop.part.PartnerLabel;
import dev.partnerlens.presentation.KnownPartner;
import dev.partnerlens.presentation.PartnersViewModel;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Whose data this is, and the others of this home to switch to. */
final class PartnerMenu {
    private final Partner current;
    private final PartnersViewModel partners;
    private final Runnable more;
    private final Runnable forget;
    private final Kit kit;
    private final MenuButton root = new MenuButton();

    /**
     * @param more leads to all that can be done about partners
     * @param forget leads to forgetting a customer of this one
     */
    PartnerMenu(Partner current, PartnersViewModel partners, Runnable more, Runnable forget, Kit kit, Bonds bonds) {
        this.current = current;
        this.partners = partners;
        this.more = more;
        this.forget = forget;
        this.kit = kit;
        PartnerLabel label = new PartnerLabel(current, kit);
        root.setGraphic(label.root());
        root.setId("partners");
        root.setAccessibleText(
                kit.words().get("window.partners.menu", label.root().getAccessibleText()));
        root.getStyleClass().add("pl-partner-menu");
        bonds.hold(partners.partners().subscribe(this::fill));
        fill();
        partners.refresh();
    }

    MenuButton root() {
        return root;
    }

    private void fill() {
        root.getItems().setAll(partners.partners().stream().map(this::item).toList());
        if (!root.getItems().isEmpty()) {
            root.getItems().add(new SeparatorMenuItem());
        }
        MenuItem all = new MenuItem(kit.words().get("window.partners.more"));
        all.setId("partners-more");
        all.setOnAction(_ -> more.run());
        MenuItem customer = new MenuItem(kit.words().get("window.forget.customer.menu"));
        customer.setId("forget-customer");
        customer.setOnAction(_ -> forget.run());
        root.getItems().addAll(all, customer);
    }

    private MenuItem item(KnownPartner known) {
        Partner partner = known.partner();
        RadioMenuItem item =
                new RadioMenuItem(partner.invented() ? kit.words().get("window.partner.demo") : partner.name());
        item.setId("switch-" + partner.name());
        item.setSelected(partner.equals(current));
        item.setOnAction(_ -> {
            item.setSelected(partner.equals(current));
            if (!partner.equals(current)) {
                partners.open(partner);
            }
        });
        return item;
    }
}
