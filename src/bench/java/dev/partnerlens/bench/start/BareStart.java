package dev.partnerlens.bench.start;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A program: a window with AtlantaFX's theme and a label, which says {@link OwnStart#PAINTED} after its first pulse. */
public final class BareStart {
    private BareStart() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Scene scene = new Scene(new StackPane(new Label("Bare")), 1280, 800);
            scene.addPostLayoutPulseListener(OwnStart::say);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }
}
