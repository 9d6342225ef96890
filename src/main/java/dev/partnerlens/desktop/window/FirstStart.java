package dev.partnerlens.desktop.window;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.text.Words;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What a home without any partner shows: what the program is, and the demo partner as the way in. */
public final class FirstStart {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 520;

    private final Words words;
    private final Runnable demo;

    /** @param demo opens the demo partner; called on the JavaFX thread */
    public FirstStart(Words words, Runnable demo) {
        this.words = words;
        this.demo = demo;
    }

    public void show(Stage stage) {
        stage.setScene(scene());
        stage.setTitle(words.get("window.name"));
        stage.show();
    }

    Scene scene() {
        StackPane logo = new StackPane(Icon.LOGO.node());
        logo.getStyleClass().add("pl-logo");
        Label connect = Labels.wrapped(Labels.muted(words.get("window.first.connect")));
        VBox page = Boxes.column(
                "pl-first",
                logo,
                Labels.of(words.get("window.first.title"), "pl-first-title"),
                Labels.wrapped(Labels.of(words.get("window.first.what"))),
                Buttons.primary("open-demo", words.get("window.first.demo"), demo),
                Labels.wrapped(Labels.muted(words.get("window.first.invented"))),
                connect);
        StackPane root = new StackPane(page);
        root.getStyleClass().add("pl-window");
        root.setId("first-start");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        new Look(Theme.SYSTEM).dress(scene);
        return scene;
    }
}
