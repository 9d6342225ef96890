package dev.partnerlens.desktop.window;

import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.core.Tab;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.desktop.paint.Tip;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.presentation.Notice;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window of one partner. Made, shown and used on the JavaFX thread. */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double NARROWEST = 640;
    private static final double LOWEST = 480;
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private static final KeyCombination HEALTH =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final WindowViewModel window;
    private final Look look;
    private final TextMeasure measure;
    private final Consumer<Path> open;
    private final Optional<PartnersViewModel> partners;
    private final Bonds stageBonds = new Bonds();
    private final Bonds bonds = new Bonds();
    private final Map<Tab, TabPage> pages = new EnumMap<>(Tab.class);
    private final StackPane root = new StackPane();
    private final BorderPane pane = new BorderPane();
    // What need not be there when the first chart is painted.
    private final Queue<Runnable> delayed = new ArrayDeque<>();
    private boolean waiting;
    private @Nullable PartnersLayer layer;
    private @Nullable HealthLayer health;

    /**
     * Builds nothing yet.
     *
     * @param partners the partners of this home, to switch to and to sign in to; empty where there is but this one
     * @param open shows a written file with the program the system has for it
     */
    public MainWindow(
            WindowViewModel window, Optional<PartnersViewModel> partners, TextMeasure measure, Consumer<Path> open) {
        this.window = window;
        this.look = new Look(window.themeProperty().get());
        this.partners = partners;
        this.measure = measure;
        this.open = open;
        root.getStyleClass().add("pl-window");
        root.setId("window");
    }

    /** Puts the window on a stage and shows it, as large as the screen allows. */
    public void show(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        waiting = true;
        take(stage, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.show();
        Scene scene = stage.getScene();
        AtomicReference<Runnable> pulse = new AtomicReference<>();
        pulse.set(() -> {
            if (!delayed.isEmpty()) {
                waiting = false;
                scene.removePostLayoutPulseListener(pulse.get());
                // Not within the pulse, whose picture would wait for it.
                new UiThread().execute(this::catchUp);
            }
        });
        scene.addPostLayoutPulseListener(pulse.get());
    }

    private void later(Runnable task) {
        if (waiting) {
            delayed.add(task);
        } else {
            catchUp();
            task.run();
        }
    }

    private void catchUp() {
        for (Runnable task = delayed.poll(); task != null; task = delayed.poll()) {
            task.run();
        }
    }

    /** Takes the place of the window of another partner, as large as that one was left. */
    public void replace(Stage stage) {
        take(stage, stage.getScene().getWidth(), stage.getScene().getHeight());
    }

    /** Lets go of the ViewModels and of the stage, which another window may take. */
    public void leave() {
        stageBonds.cut();
        bonds.cut();
    }

    private void take(Stage stage, double width, double height) {
        stage.setScene(scene(width, height));
        stageBonds.hold(window.selectedProperty().subscribe(() -> titled(stage)));
        stageBonds.hold(window.wordsProperty().subscribe(() -> titled(stage)));
        titled(stage);
        stage.setOnHidden(_ -> leave());
    }

    /** The window's content alone, sizes in px, for a picture larger than a screen; made once. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        look.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        stageBonds.hold(window.themeProperty().subscribe(look::choose));
        stageBonds.hold(window.wordsProperty().subscribe(this::build));
        return scene;
    }

    private void titled(Stage stage) {
        Words words = window.wordsProperty().get();
        stage.setTitle(words.tab(window.selectedProperty().get()) + " \u2013 " + words.get("window.name"));
    }

    private void build(Words words) {
        bonds.cut();
        pages.clear();
        Kit kit = new Kit(look, words, new Tip(), measure);
        layer = partners.map(each -> new PartnersLayer(each, window.partner(), words, pane::setDisable))
                .orElse(null);
        pane.setDisable(false);
        partners.ifPresent(each -> bonds.hold(each.forget().stateProperty().subscribe(state -> {
            window.forgetting(state);
        })));
        hideHealth();
        HealthLayer healthLayer = new HealthLayer(window.health(), words, pane::setDisable);
        health = healthLayer;
        SaveDialog save = new SaveDialog(window, words);
        pane.setTop(new VBox(
                new TitleRow(window, partners, this::showPartners, healthLayer::open, this::forgetCustomer, kit, bonds)
                        .root(),
                new TabStrip(window, kit, () -> save.show(root.getScene().getWindow()), bonds).root(),
                new AsOfBanner(window.lookBack(), kit, bonds).root()));
        pane.setBottom(new StatusBar(window, healthLayer::open, kit, bonds).root());
        bonds.hold(window.selectedProperty().subscribe(tab -> {
            kit.tip().hide();
            pane.setCenter(pages.computeIfAbsent(tab, _ -> page(tab, kit)).root());
        }));
        root.getChildren().setAll(pane, healthLayer.root(), new Notices(window, kit, this::take, bonds).root());
        if (layer != null) {
            root.getChildren().add(layer.root());
        }
    }

    private void hideHealth() {
        if (health != null) {
            health.hide();
        }
    }

    private void showPartners() {
        if (layer != null) {
            layer.list();
        }
    }

    private void showHealth() {
        if (health != null) {
            health.open();
        }
    }

    private void forgetCustomer() {
        if (layer != null) {
            layer.forgetCustomer();
        }
    }

    private void take(Notice.Offer offer) {
        switch (offer) {
            case Notice.Offer.OpenFile(var file) -> open.accept(file);
            case Notice.Offer.SignInAgain _ -> {
                if (layer != null) {
                    layer.signInAgain();
                }
            }
        }
    }

    private TabPage page(Tab tab, Kit kit) {
        return new TabPage(
                window.tab(tab).explorer(),
                window.sync(),
                window.lookBack(),
                this::showHealth,
                this::later,
                kit,
                bonds);
    }

    private void typed(KeyEvent event) {
        if (pane.isDisabled()) {
            return;
        }
        if (HEALTH.match(event)) {
            showHealth();
            event.consume();
        } else if (event.getCode() == KeyCode.F5) {
            window.sync().start();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.BACK_SPACE, KeyCombination.SHORTCUT_DOWN).match(event)) {
            window.tab(window.selectedProperty().get()).explorer().clearFilters();
            event.consume();
        } else if (event.isShortcutDown() && DIGITS.contains(event.getCode())) {
            int number = DIGITS.indexOf(event.getCode());
            if (number < window.tabs().size()) {
                window.show(window.tabs().get(number).tab());
                event.consume();
            }
        }
    }
}
