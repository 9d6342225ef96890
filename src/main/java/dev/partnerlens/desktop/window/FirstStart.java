package dev.partnerlens.desktop.window;

import dev.partnerlens.core.Partner;
import dev.partnerlens.desktop.connect.ConnectPage;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** What a home without any partner shows: what the program is, and two ways in, invented data or one's own. */
public final class FirstStart {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 760;

    private final PartnersViewModel partners;
    private final Words words;
    private final Look look;
    private final Bonds bonds = new Bonds();
    private final StackPane root = new StackPane();

    public FirstStart(PartnersViewModel partners, Words words, Theme theme) {
        this.partners = partners;
        this.words = words;
        this.look = new Look(theme);
        root.getStyleClass().add("pl-window");
        root.setId("first-start");
    }

    /** Shows it on a stage, as large as the screen allows. */
    public void show(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
        stage.setTitle(words.get("window.name"));
        stage.show();
    }

    /** Lets go of the ViewModel, which lives on. */
    public void leave() {
        bonds.cut();
    }

    Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        look.dress(scene);
        partners.refresh();
        welcome();
        return scene;
    }

    private void welcome() {
        bonds.cut();
        StackPane logo = new StackPane(Icon.LOGO.node());
        logo.getStyleClass().add("pl-logo");
        Button demo = Buttons.primary("open-demo", words.get("window.first.demo"), () -> partners.open(Partner.DEMO));
        Button own = Buttons.plain("connect-partner", words.get("window.partners.connect"), this::connect);
        VBox page = Boxes.column(
                "pl-first",
                Boxes.row("pl-first-head", logo, Labels.of(words.get("window.first.title"), "pl-first-title")),
                Labels.wrapped(Labels.of(words.get("window.first.what"))),
                Boxes.row(
                        "pl-first-ways",
                        way(words.get("window.first.look"), words.get("window.first.invented"), demo),
                        way(words.get("window.first.own"), words.get("window.first.connect"), own)));
        page.setMaxHeight(Region.USE_PREF_SIZE);
        Label trouble = Labels.wrapped(Labels.of("", "pl-trouble"));
        trouble.setId("first-trouble");
        page.getChildren().add(trouble);
        bonds.hold(partners.problemProperty().subscribe(problem -> {
            Boxes.shown(trouble, problem != null);
            trouble.setText(problem == null ? "" : new ProblemWords(words).line(problem));
        }));
        root.getChildren().setAll(page);
        demo.requestFocus();
    }

    private static VBox way(String title, String text, Button action) {
        VBox way = Boxes.column(
                "pl-first-way",
                Labels.heading(title),
                Labels.wrapped(Labels.of(text, "pl-small")),
                Boxes.spring(),
                action);
        way.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(way, Priority.ALWAYS);
        return way;
    }

    private void connect() {
        partners.connect().begin();
        ConnectPage page = new ConnectPage(partners, words, this::welcome, bonds);
        root.getChildren().setAll(page.root());
        page.focus();
    }
}
