package dev.partnerlens.desktop.connect;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.EverySecond;
import dev.partnerlens.presentation.ConnectViewModel;
import dev.partnerlens.presentation.SignInState;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The code to type, the page to type it into, and how long it still holds. */
final class CodeCard {
    private final ConnectViewModel connect;
    private final Words words;
    private final Label page = Labels.wrapped(Labels.of(""));
    private final Label code = Labels.of("", "pl-code");
    private final Label left = Labels.muted("");
    private final EverySecond seconds = new EverySecond(() -> tick());
    private final VBox root;

    CodeCard(ConnectViewModel connect, Words words, Bonds bonds) {
        this.connect = connect;
        this.words = words;
        code.setId("connect-code-text");
        left.setId("connect-code-left");
        page.setId("connect-code-page");
        root = Boxes.column(
                "pl-code-card",
                page,
                Boxes.row(
                        "pl-code-row",
                        code,
                        Buttons.icon(
                                "connect-code-copy",
                                Icon.COPY,
                                words.get("window.connect.code.copy"),
                                () -> Clip.copy(code.getText()))),
                left);
        bonds.hold(() -> seconds.run(false));
    }

    VBox root() {
        return root;
    }

    void show(SignInState state) {
        if (state instanceof SignInState.CodeShown(var address, var text, var _)) {
            page.setText(words.get("window.connect.code.where", address.toString()));
            code.setText(text);
            // Read letter by letter, or a screen reader makes a word of it.
            code.setAccessibleText(String.join(" ", text.split("")));
            tick();
            seconds.run(true);
        } else {
            seconds.run(false);
        }
    }

    private void tick() {
        if (!(connect.stateProperty().get() instanceof SignInState.CodeShown(var _, var _, var expires))) {
            return;
        }
        long rest = Math.max(0, Duration.between(connect.now(), expires).toSeconds());
        left.setText(
                rest == 0
                        ? words.get("window.connect.code.over")
                        : words.get(
                                "window.connect.code.left",
                                String.format(Locale.ROOT, "%d:%02d", rest / 60, rest % 60)));
    }
}
