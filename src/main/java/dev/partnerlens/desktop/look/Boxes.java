package dev.partnerlens.desktop.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows and columns with a style class; spacing and padding stand in the sheets. */
public final class Boxes {
    private Boxes() {}

    public static HBox row(String styleClass, Node... children) {
        HBox row = new HBox(children);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(styleClass);
        return row;
    }

    public static VBox column(String styleClass, Node... children) {
        VBox column = new VBox(children);
        column.getStyleClass().add(styleClass);
        return column;
    }

    /** Takes all the room that is left in a row or a column. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Shows or hides a node; hidden it takes no room. */
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
