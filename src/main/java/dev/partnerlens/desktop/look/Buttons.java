package dev.partnerlens.desktop.look;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Buttons; one without visible text cannot be made without a spoken one. */
public final class Buttons {
    private Buttons() {}

    public static Button plain(String id, String text, Runnable action) {
        return ready(new Button(text), id, text, action);
    }

    public static Button plain(String id, Icon icon, String text, Runnable action) {
        return ready(new Button(text, icon.node()), id, text, action);
    }

    /** The one main action of a place. */
    public static Button primary(String id, String text, Runnable action) {
        return styled(plain(id, text, action), "accent");
    }

    /** Reads as a link. */
    public static Button link(String id, String text, Runnable action) {
        return styled(plain(id, text, action), "pl-link-button");
    }

    /** Without edge, for bars. */
    public static Button quiet(String id, String text, Runnable action) {
        return styled(plain(id, text, action), "pl-quiet-button");
    }

    /** An icon alone; {@code spoken} is its accessible text and its tooltip. */
    public static Button icon(String id, Icon icon, String spoken, Runnable action) {
        Button button = styled(ready(new Button(), id, spoken, action), "pl-icon-button");
        button.setGraphic(icon.node());
        button.setTooltip(new Tooltip(spoken));
        return button;
    }

    /** An icon that stays pressed. */
    public static ToggleButton toggle(String id, Icon icon, String spoken) {
        ToggleButton button = styled(ready(new ToggleButton(), id, spoken, () -> {}), "pl-icon-button");
        button.setGraphic(icon.node());
        button.setTooltip(new Tooltip(spoken));
        return button;
    }

    private static <B extends ButtonBase> B ready(B button, String id, String spoken, Runnable action) {
        button.setId(id);
        button.setAccessibleText(spoken);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    private static <B extends ButtonBase> B styled(B button, String styleClass) {
        button.getStyleClass().add(styleClass);
        return button;
    }
}
