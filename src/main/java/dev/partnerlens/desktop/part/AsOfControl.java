package dev.partnerlens.desktop.part;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.presentation.LookBackViewModel;
import java.time.LocalDate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;

/** Chooses a past day to look back from; days before the first sync cannot be chosen. */
public final class AsOfControl {
    private static final PseudoClass FILTERED = PseudoClass.getPseudoClass("filtered");

    private final LookBackViewModel lookBack;
    private final Kit kit;
    private final DatePicker picker = new DatePicker();
    private final Label known = Labels.muted("");
    private final Button show;
    private final Button back;
    private final Button root;
    private final Dropdown dropdown;

    public AsOfControl(String id, LookBackViewModel lookBack, Kit kit, Bonds bonds) {
        this.lookBack = lookBack;
        this.kit = kit;
        picker.setId("as-of-day-" + id);
        picker.setAccessibleText(kit.words().get("window.as-of.day"));
        picker.setDayCellFactory(_ -> new DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || !canBeAsked(day));
            }
        });
        Label label = Labels.muted(kit.words().get("window.as-of.day"));
        label.setLabelFor(picker);
        show = Buttons.primary("as-of-show-" + id, kit.words().get("window.as-of.show"), this::applied);
        picker.valueProperty().subscribe(day -> show.setDisable(day == null || !canBeAsked(day)));
        back = Buttons.link("as-of-now-" + id, kit.words().get("window.as-of.back"), this::toNow);
        dropdown = new Dropdown(
                Boxes.column("pl-period-popover", label, picker, known, Boxes.row("pl-as-of-actions", show, back)));
        root = Buttons.quiet("as-of-" + id, kit.words().get("window.as-of"), this::open);
        root.setGraphic(Icon.HISTORY.node());
        root.getStyleClass().add("pl-as-of-button");
        bonds.hold(lookBack.dayProperty().subscribe(this::show));
        bonds.hold(lookBack.firstProperty().subscribe(this::show));
        show();
    }

    public Button root() {
        return root;
    }

    private boolean canBeAsked(LocalDate day) {
        LocalDate first = lookBack.firstProperty().get();
        return first != null && !day.isBefore(first) && !day.isAfter(lookBack.last());
    }

    private void show() {
        LocalDate day = lookBack.dayProperty().get();
        LocalDate first = lookBack.firstProperty().get();
        boolean possible = first != null && !first.isAfter(lookBack.last());
        root.setDisable(!possible && day == null);
        root.setText(
                day == null
                        ? kit.words().get("window.as-of")
                        : kit.words()
                                .get("window.as-of.on", kit.words().formats().date(day)));
        root.setAccessibleText(root.getText());
        root.pseudoClassStateChanged(FILTERED, day != null);
        Boxes.shown(back, day != null);
        if (first != null) {
            known.setText(
                    kit.words().get("window.as-of.known", kit.words().formats().date(first)));
        }
        picker.setValue(day == null && possible ? lookBack.last() : day);
    }

    private void open() {
        show();
        dropdown.show(root);
    }

    private void toNow() {
        dropdown.hide();
        lookBack.toNow();
    }

    private void applied() {
        LocalDate day = picker.getValue();
        if (day != null && canBeAsked(day)) {
            dropdown.hide();
            lookBack.to(day);
        }
    }
}
