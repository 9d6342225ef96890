package dev.partnerlens.desktop.part;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.presentation.FreshnessText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** How fresh the data is, and set by set when clicked. */
public final class FreshnessView {
    private final Kit kit;
    private final Runnable health;
    private final Region dot = new Region();
    private final Label headline = Labels.of("", "pl-strong-text", "pl-small");
    private final Label detail = Labels.muted("");
    private final Button root;

    /**
     * {@code sets} are told about when clicked, {@code freshness} gives what is known of each, {@code health} leads to what
     * is known of all.
     */
    public FreshnessView(
            Kit kit, Supplier<List<Dataset>> sets, Function<Dataset, Freshness> freshness, Runnable health) {
        this.kit = kit;
        this.health = health;
        dot.getStyleClass().add("pl-dot");
        detail.setMinWidth(0);
        headline.setMinWidth(Region.USE_PREF_SIZE);
        root = Buttons.plain("freshness", "", () -> {});
        root.setGraphic(Boxes.row("pl-fresh", dot, headline, detail));
        root.getStyleClass().add("pl-fresh-button");
        root.setMinWidth(0);
        root.setOnAction(_ -> open(sets.get(), freshness));
    }

    public Button root() {
        return root;
    }

    public void show(FreshnessText text) {
        dot.getStyleClass().removeIf(name -> name.startsWith("pl-dot-"));
        dot.getStyleClass().add("pl-dot-" + text.tone().name().toLowerCase(Locale.ROOT));
        headline.setText(text.headline());
        detail.setText(text.detail().isEmpty() ? "" : "\u00b7 " + text.detail());
        Boxes.shown(detail, !text.detail().isEmpty());
        root.setAccessibleText(text.headline() + " " + text.detail());
    }

    private void open(List<Dataset> sets, Function<Dataset, Freshness> freshness) {
        GridPane table = table(sets, freshness);
        Dropdown dropdown = new Dropdown(table);
        Button all = Buttons.link("fresh-health", kit.words().get("health.open"), () -> {
            dropdown.hide();
            health.run();
        });
        table.add(all, 0, table.getRowCount(), 4, 1);
        dropdown.show(root);
    }

    private GridPane table(List<Dataset> sets, Function<Dataset, Freshness> freshness) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pl-fresh-table");
        int line = 0;
        grid.addRow(
                line++,
                Labels.tiny(kit.words().get("window.fresh.set")),
                Labels.tiny(kit.words().get("window.fresh.day")),
                Labels.tiny(kit.words().get("window.fresh.at")),
                Labels.tiny(kit.words().get("window.fresh.rows")));
        for (Dataset set : sets) {
            Freshness known = freshness.apply(set);
            grid.addRow(
                    line++,
                    Labels.of(kit.words().dataset(set), "pl-small"),
                    Labels.muted(through(known)),
                    Labels.muted(known.fetchedAt()
                            .map(kit.words().formats()::dateTime)
                            .orElse("\u2013")),
                    Labels.muted(kit.words().formats().number(known.rows())));
        }
        long fetched = Datasets.all().stream()
                .filter(set -> freshness.apply(set).standing() == Freshness.Standing.FETCHED)
                .count();
        Label all = Labels.tiny(
                kit.words().get("window.fresh.sets", fetched, Datasets.all().size()));
        all.setId("fresh-sets");
        grid.add(all, 0, line, 4, 1);
        return grid;
    }

    private String through(Freshness known) {
        if (known.standing() == Freshness.Standing.FETCHED) {
            return known.through().map(kit.words().formats()::date).orElse("\u2013");
        }
        String standing = known.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kit.words().get("window.fresh." + (standing.equals("failed") ? "broken" : standing));
    }
}
