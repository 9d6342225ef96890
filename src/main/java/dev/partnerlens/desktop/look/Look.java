package dev.partnerlens.desktop.look;

import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.presentation.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/** How all windows look right now; may change while they are open. Used on the JavaFX thread. */
public final class Look {
    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Scheme> scheme;
    private final ChangeListener<ColorScheme> system = (_, _, _) -> apply();
    private Theme choice;
    private Inks inks;

    public Look(Theme choice) {
        Fonts.ready();
        UiThread.systemScheme().addListener(new WeakChangeListener<>(system));
        Scheme now = Scheme.of(choice, UiThread.systemScheme().get());
        this.choice = choice;
        this.scheme = new ReadOnlyObjectWrapper<>(now);
        this.inks = Inks.of(now);
        Application.setUserAgentStylesheet(now.userAgentStylesheet());
    }

    /**
     * Makes the toolkit read what every window needs, its sheets and its usual controls, while the JavaFX thread still
     * waits for the first one.
     */
    public static void warmUp() {
        Look look = new Look(Theme.SYSTEM);
        StackPane root = new StackPane(
                new ScrollPane(new StackPane(new Label("0"), new Button("0"), new ToggleButton("0"))),
                new MenuButton("0"),
                new ProgressBar());
        look.dress(new Scene(root));
        root.applyCss();
        root.layout();
    }

    public void choose(Theme newChoice) {
        choice = newChoice;
        apply();
    }

    public Theme choice() {
        return choice;
    }

    public Scheme scheme() {
        return scheme.get();
    }

    /** Tells what is painted rather than styled when to paint again; {@link #inks} has changed by then. */
    public ReadOnlyObjectProperty<Scheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    public Inks inks() {
        return inks;
    }

    /** Gives a scene this look for as long as it lives; popups take it over from their owner. */
    public void dress(Scene scene) {
        scenes.add(scene);
        dressed(scene);
    }

    private void apply() {
        Scheme now = Scheme.of(choice, UiThread.systemScheme().get());
        if (now == scheme.get()) {
            // Every node of every scene would be styled once more.
            return;
        }
        Application.setUserAgentStylesheet(now.userAgentStylesheet());
        inks = Inks.of(now);
        scheme.set(now);
        scenes.forEach(this::dressed);
    }

    private void dressed(Scene scene) {
        scene.getStylesheets().setAll(Sheets.of(scheme()));
        scene.getPreferences().setColorScheme(scheme().system());
    }
}
