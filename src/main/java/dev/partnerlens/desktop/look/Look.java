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

/** How all windows look right now; may change while they are open. Used on the JavaFX thread. */
public final class Look {
    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Scheme> scheme = new ReadOnlyObjectWrapper<>(Scheme.LIGHT);
    private final ChangeListener<ColorScheme> system = (_, _, _) -> apply();
    private Theme choice = Theme.SYSTEM;
    private Inks inks = Inks.of(Scheme.LIGHT);

    public Look(Theme choice) {
        Fonts.ready();
        UiThread.systemScheme().addListener(new WeakChangeListener<>(system));
        choose(choice);
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
