package dev.partnerlens.desktop.part;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/** A card that opens below a control or above it and closes with Esc or a click elsewhere. */
final class Dropdown {
    private static final double GAP = 6;

    private final Popup popup = new Popup();

    Dropdown(Node content) {
        StackPane card = new StackPane(content);
        card.getStyleClass().add("pl-popover");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
    }

    /** Opens below {@code owner}, which must be in a window. */
    void show(Node owner) {
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX(), place.getMaxY() + GAP);
    }

    /** The same above it, for an owner at the foot of a window. */
    void showAbove(Node owner) {
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup.show(owner, place.getMinX(), place.getMinY() - GAP);
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }
}
