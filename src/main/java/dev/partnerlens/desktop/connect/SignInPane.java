package dev.partnerlens.desktop.connect;

import dev.partnerlens.core.Problem;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.ConnectViewModel;
import dev.partnerlens.presentation.SignInState;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.net.URI;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The two ways to sign in, and what is to be seen of the one that runs. */
final class SignInPane {
    private final ConnectViewModel connect;
    private final Words words;
    private final Runnable refused;
    private final Button browser;
    private final Button code;
    private final CodeCard codeCard;
    private final VBox root = Boxes.column("pl-sign-in");

    /** @param refused called when the form has faults, which it tells by then */
    SignInPane(ConnectViewModel connect, Words words, Runnable refused, Bonds bonds) {
        this.connect = connect;
        this.words = words;
        this.refused = refused;
        browser = Buttons.primary(
                "connect-browser", words.get("window.connect.browser"), () -> begin(connect::signInInBrowser));
        code = Buttons.plain("connect-code", words.get("window.connect.code"), () -> begin(connect::signInWithCode));
        browser.setDefaultButton(true);
        codeCard = new CodeCard(connect, words, bonds);
        root.setId("connect-state");
        bonds.hold(connect.stateProperty().subscribe(this::show));
        bonds.hold(connect.form().cloudProperty().subscribe(this::closeOrOpen));
        show(connect.stateProperty().get());
    }

    VBox root() {
        return root;
    }

    private void begin(Runnable way) {
        way.run();
        if (!connect.stateProperty().get().running()) {
            refused.run();
        }
    }

    private void closeOrOpen() {
        browser.setDisable(connect.form().closed());
        code.setDisable(connect.form().closed());
    }

    private void show(SignInState state) {
        codeCard.show(state);
        switch (state) {
            case SignInState.Idle _ -> root.getChildren().setAll(ways());
            case SignInState.InBrowser(var page) ->
                running(Labels.wrapped(Labels.of(words.get("window.connect.in-browser"))), page);
            case SignInState.CodeAsked _ ->
                running(Labels.of(words.get("window.connect.code-asked")), Optional.empty());
            case SignInState.CodeShown(var page, var _, var _) -> running(codeCard.root(), Optional.of(page));
            case SignInState.Failed(var problem) -> root.getChildren().setAll(failure(problem), ways());
            case SignInState.Done(var userName) ->
                root.getChildren().setAll(Labels.wrapped(Labels.strong(words.get("window.connect.done", userName))));
        }
    }

    private HBox ways() {
        closeOrOpen();
        return Boxes.row("pl-ways", browser, code);
    }

    private void running(Region what, Optional<URI> page) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setId("connect-running");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("pl-sync-bar");
        bar.setAccessibleText(words.get("window.connect.running"));
        Button cancel = Buttons.plain("connect-cancel", words.get("window.connect.cancel"), () -> {
            connect.cancel();
            browser.requestFocus();
        });
        HBox actions = Boxes.row("pl-ways", cancel);
        page.ifPresent(address -> actions.getChildren()
                .addAll(
                        Buttons.plain("connect-open", words.get("window.connect.page"), connect::openPage),
                        Buttons.link(
                                "connect-open-copy",
                                words.get("window.connect.page.copy"),
                                () -> Clip.copy(address.toString()))));
        root.getChildren().setAll(bar, what, actions);
        cancel.requestFocus();
    }

    private HBox failure(Problem problem) {
        ProblemWords inWords = new ProblemWords(words);
        Region bar = new Region();
        bar.getStyleClass().add("pl-notice-bar");
        Label what = Labels.wrapped(Labels.strong(inWords.what(problem)));
        what.setId("connect-problem");
        Label next = Labels.wrapped(Labels.of(inWords.next(problem), "pl-small"));
        next.setId("connect-next");
        VBox text = Boxes.column("pl-notice-text", what, next);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = Boxes.row("pl-failure", bar, Icon.FAILED.node(), text);
        box.getStyleClass().add("pl-notice-error");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(inWords.line(problem));
        return box;
    }
}
