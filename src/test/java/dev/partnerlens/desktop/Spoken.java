package dev.partnerlens.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;

/** What a screen reader and a test can find in a window. */
public final class Spoken {
    private Spoken() {}

    /** Everything a user acts on that has no id or nothing to say. */
    public static List<Node> silent(Parent root) {
        return nodes(root).stream()
                .filter(node -> node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ProgressIndicator
                        || node instanceof ComboBoxBase<?>)
                .filter(Node::isVisible)
                .filter(node -> node.getId() == null || !speaks(node))
                .filter(node -> !(node.getParent() instanceof ScrollBar))
                .toList();
    }

    /** All nodes below, without the insides of labels. */
    public static List<Node> nodes(Parent root) {
        List<Node> all = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            all.add(node);
            if (node instanceof Parent parent && !(node instanceof Label)) {
                all.addAll(nodes(parent));
            }
        }
        return all;
    }

    private static boolean speaks(Node node) {
        String spoken = node.getAccessibleText();
        return (spoken != null && !spoken.isBlank())
                || (node instanceof Labeled label && !label.getText().isBlank());
    }
}
