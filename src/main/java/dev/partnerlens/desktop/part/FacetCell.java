package dev.partnerlens.desktop.part;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.text.Formats;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A value of a facet: check, name, how large its share is, how many rows. */
final class FacetCell extends ListCell<FacetEntry> {
    private final Formats formats;
    private final ToDoubleFunction<FacetEntry> share;
    private final Predicate<String> chosen;
    private final CheckBox check = new CheckBox();
    private final Label label = Labels.of("");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label count = Labels.muted("");
    private final HBox row = Boxes.row("pl-facet-row", check, label, Boxes.spring(), bar, count);

    FacetCell(
            Formats formats,
            ToDoubleFunction<FacetEntry> share,
            Predicate<String> chosen,
            Consumer<FacetEntry> toggle) {
        this.formats = formats;
        this.share = share;
        this.chosen = chosen;
        check.setFocusTraversable(false);
        check.setMouseTransparent(true);
        count.getStyleClass().add("pl-facet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        // As wide as the list, whatever the name: a long one is cut, the count never is.
        setPrefWidth(0);
        bar.getStyleClass().add("pl-facet-bar");
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (getItem() != null && !isEmpty()) {
                toggle.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FacetEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        check.setSelected(chosen.test(entry.value()));
        label.setText(entry.label());
        bar.setProgress(share.applyAsDouble(entry));
        count.setText(formats.number(entry.rows()));
        setGraphic(row);
        setAccessibleText(entry.label() + ", " + count.getText());
    }
}
