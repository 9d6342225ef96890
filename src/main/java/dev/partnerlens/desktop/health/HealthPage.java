package dev.partnerlens.desktop.health;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.HealthViewModel;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All sets and the chosen one beside, or below where there is no room; Esc goes back. */
public final class HealthPage {
    /** From here on table and details fit side by side. */
    private static final double WIDE = 1100;

    private static final double DETAILS = 460;
    /** The share of the height that details get below the table. */
    private static final double BELOW = 0.55;

    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final HealthViewModel health;
    private final Words words;
    private final Label summary = Labels.muted("");
    private final Label trouble = Labels.wrapped(Labels.of("", "pl-trouble"));
    private final ProgressBar working = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button sync;
    private final HealthTable table;
    private final ScrollPane details;
    private final BorderPane body = new BorderPane();
    private final VBox root;

    /**
     * The page, which must be {@link #focus focused} once it is in a scene.
     *
     * @param back leaves the page
     * @param bonds cut when the page is left
     */
    public HealthPage(HealthViewModel health, Words words, Runnable back, Bonds bonds) {
        this.health = health;
        this.words = words;
        table = new HealthTable(health, words, bonds);
        details = new ScrollPane(new DetailsView(health, words, bonds).root());
        details.setId("health-scroll");
        details.setFitToWidth(true);
        details.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        details.getStyleClass().add("pl-scroll");
        sync = Buttons.primary("health-sync", words.get("window.sync"), health.sync()::start);
        Boxes.shown(sync, health.sync().possible());
        summary.setId("health-summary");
        trouble.setId("health-trouble");
        working.setId("health-working");
        working.getStyleClass().add("pl-working");
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(words.get("health.reading"));
        var head = Boxes.row(
                "pl-sub-head",
                Buttons.icon("health-back", Icon.BACK, words.get("window.back"), back),
                Labels.heading(words.get("health.title")),
                summary,
                Boxes.spring(),
                sync);
        VBox card = Boxes.column("pl-card", table.root());
        card.getStyleClass().add("pl-health-card");
        VBox.setVgrow(table.root(), Priority.ALWAYS);
        body.setCenter(card);
        body.getStyleClass().add("pl-health-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        root = Boxes.column("pl-window", head, working, trouble, body);
        root.setId("health-page");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
        root.widthProperty().subscribe(this::arrange);
        root.heightProperty().subscribe(this::arrange);
        bonds.hold(health.lines().subscribe(this::show));
        bonds.hold(health.problemProperty().subscribe(this::show));
        bonds.hold(health.workingProperty().subscribe(busy -> working.setVisible(busy)));
        bonds.hold(health.sync().runningProperty().subscribe(running -> {
            sync.setDisable(running);
            sync.setText(words.get(running ? "window.sync.running" : "window.sync"));
        }));
        show();
    }

    public Region root() {
        return root;
    }

    public void focus() {
        root.applyCss();
        table.root().requestFocus();
    }

    private void arrange() {
        boolean wide = root.getWidth() >= WIDE;
        body.setRight(null);
        body.setBottom(null);
        details.setPrefWidth(wide ? DETAILS : Region.USE_COMPUTED_SIZE);
        details.setPrefHeight(wide ? Region.USE_COMPUTED_SIZE : root.getHeight() * BELOW);
        details.pseudoClassStateChanged(BESIDE, wide);
        if (wide) {
            body.setRight(details);
        } else {
            body.setBottom(details);
        }
    }

    private void show() {
        summary.setText(health.summary());
        var problem = health.problemProperty().get();
        trouble.setText(problem == null ? "" : new ProblemWords(words).line(problem));
        Boxes.shown(trouble, problem != null);
    }
}
