package dev.partnerlens.desktop.connect;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.ConnectViewModel;
import dev.partnerlens.presentation.Keeping;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.SignInState;
import dev.partnerlens.text.Words;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page that connects a partner: what must be known of it, signing in, and the five steps that come before. */
public final class ConnectPage {
    private final Words words;
    private final Label keeping = Labels.wrapped(Labels.muted(""));
    private final ConnectFields fields;
    private final SubPage page;

    /**
     * @param back leaves the page; a running sign-in has been cancelled by then
     * @param bonds cut when the page is left
     */
    public ConnectPage(PartnersViewModel partners, Words words, Runnable back, Bonds bonds) {
        this.words = words;
        ConnectViewModel connect = partners.connect();
        fields = new ConnectFields(connect.form(), words, bonds);
        SignInPane signIn = new SignInPane(connect, words, fields::focus, bonds);
        keeping.setId("connect-keeping");
        VBox form = Boxes.column("pl-panel", fields.root(), signIn.root(), keeping);
        FlowPane cards = new FlowPane(form, new RegisterSteps(words).root());
        cards.getStyleClass().add("pl-connect-cards");
        String title = connect.form().againProperty().get()
                ? words.get(
                        "window.connect.again", connect.form().nameProperty().get())
                : words.get("window.connect.title");
        page = new SubPage("connect", title, words, cards, () -> {
            if (connect.stateProperty().get().running()) {
                connect.cancel();
                fields.focus();
            } else {
                connect.cancel();
                back.run();
            }
        });
        bonds.hold(connect.stateProperty()
                .subscribe(state -> fields.root().setDisable(state.running() || state instanceof SignInState.Done)));
        bonds.hold(partners.keepingProperty().subscribe(this::keep));
    }

    public Region root() {
        return page.root();
    }

    /** Puts the cursor into the first entry; the page must be in a scene. */
    public void focus() {
        page.ready();
        fields.focus();
    }

    private void keep(@Nullable Keeping where) {
        Boxes.shown(keeping, where != null);
        if (where != null) {
            keeping.setText(words.get("window.connect.kept."
                    + where.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }
}
