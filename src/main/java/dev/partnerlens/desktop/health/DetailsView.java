package dev.partnerlens.desktop.health;

import dev.partnerlens.core.health.Concern;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.HealthDetails;
import dev.partnerlens.presentation.HealthViewModel;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One set: its days, what there is to know, and what can be done about it. */
final class DetailsView {
    private final HealthViewModel health;
    private final Words words;
    private final Label name = Labels.heading("");
    private final Button sync;
    private final VBox content = Boxes.column("pl-health-content");
    private final VBox root;
    private final List<Button> fetches = new ArrayList<>();

    DetailsView(HealthViewModel health, Words words, Bonds bonds) {
        this.health = health;
        this.words = words;
        name.setId("health-set");
        sync = Buttons.plain("health-sync-set", words.get("health.fetch.set"), health::fetch);
        Boxes.shown(sync, health.sync().possible());
        root = Boxes.column("pl-panel", Boxes.row("pl-health-head", name, Boxes.spring(), sync), content);
        root.setId("health-details");
        bonds.hold(health.detailsProperty().subscribe(this::show));
        bonds.hold(health.sync().runningProperty().subscribe(this::busy));
        show();
    }

    VBox root() {
        return root;
    }

    private void show() {
        HealthDetails details = health.detailsProperty().get();
        Boxes.shown(root, details != null);
        fetches.clear();
        content.getChildren().clear();
        if (details == null) {
            return;
        }
        name.setText(details.name());
        details.strip().ifPresent(strip -> content.getChildren().add(new StripView(strip, words).root()));
        details.remarks().forEach(remark -> content.getChildren().add(remark(remark)));
        VBox facts = Boxes.column("pl-health-facts");
        details.facts().forEach(fact -> facts.getChildren().add(Labels.wrapped(Labels.muted(fact))));
        content.getChildren().add(facts);
        busy();
    }

    private Node remark(HealthDetails.Remark remark) {
        VBox text = Boxes.column(
                "pl-health-text",
                Labels.wrapped(Labels.of(remark.what())),
                Labels.wrapped(Labels.muted(remark.next())));
        remark.listed().forEach(line -> text.getChildren().add(Labels.wrapped(Labels.muted("\u2022 " + line))));
        if (!remark.days().isEmpty() && health.sync().possible()) {
            FlowPane days = new FlowPane();
            days.getStyleClass().add("pl-health-days");
            remark.days().forEach(each -> days.getChildren().add(fetch(remark, each)));
            text.getChildren().add(days);
        }
        remark.spellings().forEach(choice -> text.getChildren().add(choice(choice)));
        var row = Boxes.row("pl-health-remark", StateIcons.of(remark.concern()), text);
        row.setId("health-" + remark.concern().id());
        HBox.setHgrow(text, Priority.ALWAYS);
        return row;
    }

    private Button fetch(HealthDetails.Remark remark, HealthDetails.Days days) {
        Button button = Buttons.plain(
                "health-fetch-" + remark.concern().id() + "-" + days.period().from(),
                words.get(known(remark.concern()) ? "health.fetch.days" : "health.fetch.gap", days.text()),
                () -> health.fetch(days.period()));
        button.getStyleClass().add("pl-small-button");
        fetches.add(button);
        return button;
    }

    /** Whether the days were fetched before. */
    private static boolean known(Concern concern) {
        return concern != Concern.GAPS && concern != Concern.BEHIND;
    }

    private VBox choice(HealthDetails.SpellingChoice choice) {
        String key = choice.countedAs().isPresent() ? "health.spelling.split" : "health.spelling.group";
        Button toggle = Buttons.plain(
                "health-spelling-" + choice.variants().field().name() + "-"
                        + choice.variants().usual(),
                words.get(key),
                () -> health.toggle(choice));
        toggle.setAccessibleText(words.get(key + ".spoken", choice.text()));
        toggle.getStyleClass().add("pl-small-button");
        VBox text = Boxes.column(
                "pl-health-text",
                Labels.of(choice.field(), "pl-small", "pl-strong-text"),
                Labels.wrapped(Labels.of(choice.text(), "pl-small")));
        choice.countedAs()
                .ifPresent(as -> text.getChildren()
                        .add(Labels.wrapped(Labels.of(words.get("health.spelling.state", as), "pl-small", "pl-link"))));
        HBox.setHgrow(text, Priority.ALWAYS);
        return Boxes.column("pl-health-choice", Boxes.row("pl-health-choice-row", text, toggle));
    }

    private void busy() {
        boolean running = health.sync().runningProperty().get();
        sync.setDisable(running);
        fetches.forEach(button -> button.setDisable(running));
    }
}
