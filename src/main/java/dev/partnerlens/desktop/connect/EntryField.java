package dev.partnerlens.desktop.connect;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** An entry of a form: its name above, what it is or what is wrong with it below. */
final class EntryField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Control control;
    private final String hint;
    private final Label below;
    private final VBox root;
    private Runnable release = () -> {};

    EntryField(String id, Control control, String name, String hint) {
        this.control = control;
        this.hint = hint;
        this.below = Labels.wrapped(Labels.of(hint, "pl-small", "pl-entry-hint"));
        Label title = Labels.strong(name);
        title.setLabelFor(control);
        control.setId(id);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        below.setId(id + "-hint");
        root = Boxes.column("pl-entry", title, control, below);
        tell("");
    }

    /** A text that {@code value} follows. */
    static EntryField text(String id, StringProperty value, String name, String hint) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        EntryField entry = new EntryField(id, field, name, hint);
        entry.release = () -> field.textProperty().unbindBidirectional(value);
        return entry;
    }

    VBox root() {
        return root;
    }

    Control control() {
        return control;
    }

    /** Lets go of the value. */
    void release() {
        release.run();
    }

    /** Tells what is wrong, or with an empty text the hint again. */
    void tell(String fault) {
        boolean wrong = !fault.isEmpty();
        below.setText(wrong ? fault : hint);
        Boxes.shown(below, !below.getText().isEmpty());
        below.pseudoClassStateChanged(WRONG, wrong);
        control.pseudoClassStateChanged(WRONG, wrong);
        control.setAccessibleHelp(below.getText());
    }
}
