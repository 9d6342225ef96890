package dev.partnerlens.desktop.look;

import javafx.scene.control.Label;

/** Labels in the type styles of the design. */
public final class Labels {
    private Labels() {}

    public static Label title(String text) {
        return of(text, "pl-title");
    }

    public static Label heading(String text) {
        return of(text, "pl-heading");
    }

    public static Label strong(String text) {
        return of(text, "pl-strong-text");
    }

    /** For subtitles and explanations. */
    public static Label muted(String text) {
        return of(text, "pl-small", "pl-muted");
    }

    /** For footers and the status bar. */
    public static Label tiny(String text) {
        return of(text, "pl-tiny", "pl-muted");
    }

    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Breaks into lines rather than being cut. */
    public static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
