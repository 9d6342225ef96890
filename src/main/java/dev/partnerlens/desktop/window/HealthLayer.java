package dev.partnerlens.desktop.window;

import dev.partnerlens.desktop.health.HealthPage;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.HealthViewModel;
import dev.partnerlens.text.Words;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** The page of data health, over the window. */
final class HealthLayer {
    private final HealthViewModel health;
    private final Words words;
    private final Consumer<Boolean> covered;
    private final Bonds bonds = new Bonds();
    private final StackPane root = new StackPane();

    /** @param covered hears whether the layer lies over the window */
    HealthLayer(HealthViewModel health, Words words, Consumer<Boolean> covered) {
        this.health = health;
        this.words = words;
        this.covered = covered;
        Boxes.shown(root, false);
    }

    StackPane root() {
        return root;
    }

    void open() {
        bonds.cut();
        HealthPage page = new HealthPage(health, words, this::hide, bonds);
        root.getChildren().setAll(page.root());
        Boxes.shown(root, true);
        covered.accept(true);
        health.open();
        page.focus();
    }

    void hide() {
        bonds.cut();
        health.leave();
        root.getChildren().clear();
        Boxes.shown(root, false);
        covered.accept(false);
    }
}
