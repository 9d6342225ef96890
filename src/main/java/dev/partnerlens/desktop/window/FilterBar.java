package dev.partnerlens.desktop.window;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.TextField;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.part.AsOfControl;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.ChipView;
import dev.partnerlens.desktop.part.FacetPopover;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.desktop.part.PeriodBar;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.presentation.Chip;
import dev.partnerlens.presentation.ExplorerViewModel;
import dev.partnerlens.presentation.LookBackViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** A page's period, the filters that are on, and the fields to filter by. */
final class FilterBar {
    private static final PseudoClass FILTERED = PseudoClass.getPseudoClass("filtered");

    private final ExplorerViewModel explorer;
    private final Kit kit;
    private final TabContent content;
    private final PeriodBar period;
    private final AsOfControl asOf;
    private final List<Button> facets = new ArrayList<>();
    private final Button clear;
    private final FlowPane root = new FlowPane();

    FilterBar(ExplorerViewModel explorer, LookBackViewModel lookBack, Kit kit, Bonds bonds) {
        this.explorer = explorer;
        this.kit = kit;
        this.content = explorer.content();
        String tab = content.tab().id();
        period = new PeriodBar(tab, kit);
        period.onPreset(explorer::choose);
        period.onDays(explorer::choose);
        bonds.hold(explorer.periodProperty().subscribe(this::showPeriod));
        bonds.hold(explorer.presetProperty().subscribe(this::showPeriod));
        showPeriod();
        asOf = new AsOfControl(tab, lookBack, kit, bonds);
        content.facets().forEach(field -> facets.add(facet(field)));
        clear = Buttons.quiet("clear-filters-" + tab, kit.words().get("window.filters.clear"), explorer::clearFilters);
        root.getStyleClass().add("pl-filter-bar");
        root.setId("filters-" + tab);
        bonds.hold(explorer.chips().subscribe(this::arrange));
        arrange();
    }

    FlowPane root() {
        return root;
    }

    private void showPeriod() {
        period.show(explorer.presetProperty().get(), explorer.periodProperty().get());
    }

    private void arrange() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(period.root());
        nodes.add(asOf.root());
        explorer.chips().forEach(chip -> nodes.add(view(chip).root()));
        nodes.addAll(facets);
        for (int i = 0; i < facets.size(); i++) {
            boolean on = !explorer.chosen(content.facets().get(i)).isEmpty();
            facets.get(i).pseudoClassStateChanged(FILTERED, on);
        }
        Boxes.shown(clear, !explorer.chips().isEmpty());
        nodes.add(clear);
        root.getChildren().setAll(nodes);
    }

    private ChipView view(Chip chip) {
        return new ChipView(
                "chip-" + content.tab().id() + "-" + chip.filter().field().name(),
                chip.name(),
                chip.condition(),
                kit.words().get("window.filters.remove", chip.name()),
                () -> explorer.remove(chip.filter()));
    }

    private Button facet(TextField field) {
        String id = content.tab().id() + "-" + field.name();
        String name = name(field);
        FacetPopover popover = new FacetPopover(id, name, kit, values -> explorer.only(field, values));
        Button button = Buttons.quiet("facet-" + id, name, () -> {});
        button.setOnAction(_ -> explorer.facet(
                field, values -> popover.show(button, Facets.entries(values, kit.words()), explorer.chosen(field))));
        button.setGraphic(Icon.CHEVRON_DOWN.node());
        button.getStyleClass().add("pl-facet-button");
        button.setAccessibleText(kit.words().get("window.facet.open", name));
        return button;
    }

    private String name(TextField field) {
        // Only the tab's own sets: a field is called as the set calls it that the tab shows.
        Dataset home = content.sets().stream()
                .filter(dataset -> dataset.has(field))
                .findFirst()
                .orElse(content.rows());
        return kit.words().field(home, field);
    }
}
