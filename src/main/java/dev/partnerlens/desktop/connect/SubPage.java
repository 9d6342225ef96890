package dev.partnerlens.desktop.connect;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.text.Words;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page over the window: a way back, a title, and what scrolls below. Esc goes back. */
final class SubPage {
    private final VBox root;

    SubPage(String id, String title, Words words, Region content, Runnable back) {
        var head = Boxes.row(
                "pl-sub-head",
                Buttons.icon(id + "-back", Icon.BACK, words.get("window.back"), back),
                Labels.heading(title));
        VBox middle = Boxes.column("pl-sub-page", content);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setId(id + "-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pl-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = Boxes.column("pl-window", head, scroll);
        root.setId(id + "-page");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
    }

    VBox root() {
        return root;
    }

    /** What scrolls belongs to the scene, and can take the cursor, only once styled. */
    void ready() {
        root.applyCss();
    }
}
