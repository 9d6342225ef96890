package dev.partnerlens.desktop.window;

import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.text.Words;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to write the page that is shown: a workbook, its rows, or a picture; or all that is stored. */
final class SaveDialog {
    private static final List<String> ENDINGS = List.of("xlsx", "csv", "png", "db");

    private final WindowViewModel window;
    private final FileChooser chooser = new FileChooser();

    SaveDialog(WindowViewModel window, Words words) {
        this.window = window;
        chooser.setTitle(words.get("window.export.title"));
        for (String ending : ENDINGS) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(words.get("window.export." + ending), "*." + ending));
        }
    }

    void show(Window owner) {
        chooser.setInitialFileName(window.exportName() + ".xlsx");
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            window.export(named(chosen).toPath());
        }
    }

    /** The systems differ in whether they add the ending of the chosen kind. */
    private File named(File chosen) {
        String name = chosen.getName().toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending)) || name.endsWith(".sqlite")) {
            return chosen;
        }
        var filter = chooser.getSelectedExtensionFilter();
        String ending =
                filter == null ? ".xlsx" : filter.getExtensions().getFirst().substring(1);
        return new File(chosen.getParentFile(), chosen.getName() + ending);
    }
}
