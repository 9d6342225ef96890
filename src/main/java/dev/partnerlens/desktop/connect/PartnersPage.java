package dev.partnerlens.desktop.connect;

import dev.partnerlens.core.Partner;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.KnownPartner;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The partners of this home: to open, to sign in to again or to sign out of, and the way to one more. */
public final class PartnersPage {
    private final PartnersViewModel partners;
    private final Partner current;
    private final Words words;
    private final Consumer<Optional<KnownPartner>> connect;
    private final Consumer<Partner> forget;
    private final VBox rows = Boxes.column("pl-partner-rows");
    private final Label trouble = Labels.wrapped(Labels.of("", "pl-trouble"));
    private final Button add;
    private final Button demo;
    private final SubPage page;

    /**
     * @param current the partner whose window is open
     * @param connect leads to signing in to a known partner, or to a new one
     * @param forget leads to forgetting a partner
     * @param back leaves the page
     * @param bonds cut when the page is left
     */
    public PartnersPage(
            PartnersViewModel partners,
            Partner current,
            Words words,
            Consumer<Optional<KnownPartner>> connect,
            Consumer<Partner> forget,
            Runnable back,
            Bonds bonds) {
        this.partners = partners;
        this.current = current;
        this.words = words;
        this.connect = connect;
        this.forget = forget;
        add = Buttons.primary(
                "connect-partner", words.get("window.partners.connect"), () -> connect.accept(Optional.empty()));
        demo = Buttons.plain("open-demo", words.get("window.first.demo"), () -> partners.open(Partner.DEMO));
        trouble.setId("partners-trouble");
        page = new SubPage(
                "partners",
                words.get("window.partners.title"),
                words,
                Boxes.column("pl-panel", rows, trouble, Boxes.row("pl-ways", add, demo)),
                back);
        bonds.hold(partners.partners().subscribe(this::show));
        bonds.hold(partners.problemProperty().subscribe(problem -> {
            trouble.setText(problem == null ? "" : new ProblemWords(words).line(problem));
            Boxes.shown(trouble, problem != null);
        }));
        show();
    }

    public Region root() {
        return page.root();
    }

    /** The page must be in a scene. */
    public void focus() {
        page.ready();
        add.requestFocus();
    }

    private void show() {
        rows.getChildren().setAll(partners.partners().stream().map(this::row).toList());
        Boxes.shown(demo, partners.known(Partner.DEMO).isEmpty() && !current.invented());
    }

    private HBox row(KnownPartner known) {
        Partner partner = known.partner();
        String name = partner.invented() ? words.get("window.partner.demo") : partner.name();
        VBox text = Boxes.column(
                "pl-partner-text",
                Labels.strong(name),
                Labels.wrapped(Labels.muted(words.get(
                        "window.partners.line",
                        words.get("cloud." + partner.cloud().id()),
                        state(known)))));
        HBox row = Boxes.row("pl-partner-row", Icon.PARTNER.node(), text, Boxes.spring());
        if (partner.equals(current)) {
            row.getChildren().add(Labels.of(words.get("window.partners.open-now"), "pl-invented", "pl-open-now"));
        } else {
            row.getChildren().add(button("open", partner, "window.partners.open", name, () -> partners.open(partner)));
        }
        if (known.signsIn()) {
            String key = known.userName().isPresent() ? "window.partners.again" : "window.partners.sign-in";
            row.getChildren().add(button("sign-in", partner, key, name, () -> connect.accept(Optional.of(known))));
        }
        if (known.userName().isPresent()) {
            row.getChildren()
                    .add(button(
                            "sign-out", partner, "window.partners.sign-out", name, () -> partners.signOut(partner)));
        }
        row.getChildren().add(button("forget", partner, "window.partners.forget", name, () -> forget.accept(partner)));
        return row;
    }

    private String state(KnownPartner known) {
        if (!known.signsIn()) {
            return words.get(known.partner().invented() ? "window.partner.invented" : "window.partners.no-sign-in");
        }
        return known.userName()
                .map(user -> words.get("window.partners.signed-in", user))
                .orElseGet(() -> words.get("window.partners.signed-out"));
    }

    private Button button(String what, Partner partner, String key, String name, Runnable action) {
        Button button = Buttons.plain("partner-" + what + "-" + partner.name(), words.get(key), action);
        button.setAccessibleText(words.get("window.partners.action", words.get(key), name));
        return button;
    }
}
