package dev.partnerlens.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/** The program's icon in the sizes that task bars and switchers ask for; made from icons/partnerlens.svg. */
final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    static List<Image> read() {
        List<Image> icons = new ArrayList<>();
        for (int size : SIZES) {
            try (InputStream png = WindowIcons.class.getResourceAsStream("/icons/partnerlens-" + size + ".png")) {
                if (png == null) {
                    throw new IllegalStateException("The icon of " + size + " px is missing");
                }
                icons.add(new Image(png));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return icons;
    }
}
