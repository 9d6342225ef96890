package dev.partnerlens.desktop.connect;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts texts where the user can paste them from. */
final class Clip {
    private Clip() {}

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
