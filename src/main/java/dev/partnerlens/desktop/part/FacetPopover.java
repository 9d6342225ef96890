package dev.partnerlens.desktop.part;

import atlantafx.base.controls.CustomTextField;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Chooses the values of one field: found by typing, counted under the other filters, applied together. */
public final class FacetPopover {
    private static final double ROW = 28;
    private static final double SHOWN_ROWS = 9;

    private final Kit kit;
    private final List<FacetEntry> entries = new ArrayList<>();
    private final ObservableList<FacetEntry> found = FXCollections.observableArrayList();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Consumer<List<String>> apply;
    private final CustomTextField search = new CustomTextField();
    private final ListView<FacetEntry> list = new ListView<>(found);
    private final Button applyButton;
    private final Dropdown dropdown;

    /** Closed at first; {@code apply} hears the chosen values, none means that all pass. */
    public FacetPopover(String id, String name, Kit kit, Consumer<List<String>> apply) {
        this.kit = kit;
        this.apply = apply;
        search.setId("facet-search-" + id);
        search.setPromptText(kit.words().get("window.facet.find"));
        search.setAccessibleText(kit.words().get("window.facet.find"));
        search.setLeft(Icon.SEARCH.node());
        search.textProperty().subscribe(this::find);
        list.setId("facet-list-" + id);
        list.setAccessibleText(name);
        list.getStyleClass().add("pl-facet-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new FacetCell(kit.words().formats(), this::share, chosen::contains, this::toggle));
        list.setPlaceholder(Labels.muted(kit.words().get("window.facet.nothing")));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        applyButton = Buttons.primary("facet-apply-" + id, "", this::applied);
        Button all = Buttons.link("facet-all-" + id, kit.words().get("window.facet.all"), () -> set(true));
        Button none = Buttons.link("facet-none-" + id, kit.words().get("window.facet.none"), () -> set(false));
        VBox content = Boxes.column(
                "pl-facet", search, list, Boxes.row("pl-facet-foot", all, none, Boxes.spring(), applyButton));
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                applied();
                event.consume();
            }
        });
        dropdown = new Dropdown(content);
    }

    /** Opens below {@code owner} with these values, of which {@code on} are let through now. */
    public void show(Node owner, List<FacetEntry> values, Collection<String> on) {
        entries.clear();
        entries.addAll(values);
        entries.sort(Comparator.comparing((FacetEntry entry) -> entry.value().isEmpty())
                .thenComparing(Comparator.comparingLong(FacetEntry::rows).reversed())
                .thenComparing(FacetEntry::label));
        chosen.clear();
        chosen.addAll(on);
        search.clear();
        find();
        list.setPrefHeight(Math.min(SHOWN_ROWS, Math.max(2, entries.size())) * ROW + 2);
        recount();
        dropdown.show(owner);
        search.requestFocus();
    }

    public boolean isShowing() {
        return dropdown.isShowing();
    }

    private void find() {
        String text = search.getText() == null ? "" : search.getText().strip().toLowerCase(Locale.ROOT);
        boolean without = text.startsWith("-");
        String part = without ? text.substring(1) : text;
        found.setAll(entries.stream()
                .filter(entry ->
                        part.isEmpty() || entry.label().toLowerCase(Locale.ROOT).contains(part) != without)
                .toList());
    }

    private double share(FacetEntry entry) {
        long most = entries.stream().mapToLong(FacetEntry::rows).max().orElse(0);
        return most == 0 ? 0 : (double) entry.rows() / most;
    }

    private void toggle(FacetEntry entry) {
        if (!chosen.remove(entry.value())) {
            chosen.add(entry.value());
        }
        recount();
    }

    private void set(boolean on) {
        for (FacetEntry entry : found) {
            if (on) {
                chosen.add(entry.value());
            } else {
                chosen.remove(entry.value());
            }
        }
        recount();
    }

    private void recount() {
        list.refresh();
        String text = kit.words().get("window.facet.apply", chosen.size());
        applyButton.setText(text);
        applyButton.setAccessibleText(text);
    }

    private void typed(KeyEvent event) {
        FacetEntry selected = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && selected != null) {
            toggle(selected);
            event.consume();
        }
    }

    private void applied() {
        dropdown.hide();
        boolean everything = entries.stream().allMatch(entry -> chosen.contains(entry.value()));
        apply.accept(everything ? List.of() : List.copyOf(chosen));
    }
}
