package dev.partnerlens.bench.start;

import dev.partnerlens.app.Main;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * A program: starts the product with its own arguments and says {@link #PAINTED} once a chart is on the window: after a
 * pulse in which a picture that tells what it shows has a size, for it paints itself when it is laid out.
 */
public final class OwnStart {
    static final String PAINTED = "painted";

    private OwnStart() {}

    public static void main(String[] arguments) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> watch(window.getScene()));
            }
        });
        Main.main(arguments);
    }

    private static void watch(Scene scene) {
        scene.addPostLayoutPulseListener(() -> {
            if (scene.getRoot().lookupAll(".pl-picture").stream().anyMatch(OwnStart::painted)) {
                say();
            }
        });
    }

    private static boolean painted(Node picture) {
        String summary = picture.getAccessibleText();
        return summary != null
                && !summary.isEmpty()
                && picture.getLayoutBounds().getWidth() > 0;
    }

    static void say() {
        System.out.println(PAINTED);
        System.out.flush();
    }
}
