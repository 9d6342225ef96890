package dev.partnerlens.desktop.window;

import dev.partnerlens.core.Partner;
import dev.partnerlens.desktop.connect.ConnectPage;
import dev.partnerlens.desktop.connect.ForgetCustomerPage;
import dev.partnerlens.desktop.connect.ForgetPartnerPage;
import dev.partnerlens.desktop.connect.PartnersPage;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.KnownPartner;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.SignInState;
import dev.partnerlens.text.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The pages about partners, over the window of the one that is open. */
final class PartnersLayer {
    private final PartnersViewModel partners;
    private final Partner current;
    private final Words words;
    private final Consumer<Boolean> covered;
    private final Bonds bonds = new Bonds();
    private final StackPane root = new StackPane();

    /** @param covered hears whether the layer lies over the window */
    PartnersLayer(PartnersViewModel partners, Partner current, Words words, Consumer<Boolean> covered) {
        this.partners = partners;
        this.current = current;
        this.words = words;
        this.covered = covered;
        Boxes.shown(root, false);
    }

    StackPane root() {
        return root;
    }

    void list() {
        bonds.cut();
        partners.refresh();
        PartnersPage page = new PartnersPage(partners, current, words, this::connect, this::forget, this::hide, bonds);
        show(page.root());
        page.focus();
    }

    /** Leads to signing in to the partner that is open. */
    void signInAgain() {
        partners.known(current)
                .filter(KnownPartner::signsIn)
                .ifPresentOrElse(known -> connect(Optional.of(known)), this::list);
    }

    /** Leads to forgetting a customer of the partner that is open. */
    void forgetCustomer() {
        bonds.cut();
        ForgetCustomerPage page = new ForgetCustomerPage(partners.forget(), current, words, this::hide, bonds);
        show(page.root());
        page.focus();
    }

    private void forget(Partner partner) {
        bonds.cut();
        ForgetPartnerPage page = new ForgetPartnerPage(partners.forget(), partner, words, this::list, bonds);
        show(page.root());
        page.focus();
    }

    void hide() {
        bonds.cut();
        root.getChildren().clear();
        Boxes.shown(root, false);
        covered.accept(false);
    }

    private void connect(Optional<KnownPartner> known) {
        bonds.cut();
        known.ifPresentOrElse(
                partner -> partners.connect().begin(partner),
                () -> partners.connect().begin());
        ConnectPage page = new ConnectPage(partners, words, this::list, bonds);
        show(page.root());
        page.focus();
        bonds.hold(partners.connect().stateProperty().subscribe(state -> {
            if (state instanceof SignInState.Done) {
                hide();
            }
        }));
    }

    private void show(Region page) {
        root.getChildren().setAll(page);
        Boxes.shown(root, true);
        covered.accept(true);
    }
}
