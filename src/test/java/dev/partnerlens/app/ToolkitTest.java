package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The JVM options of the build are right: JavaFX is there as modules, as it is in the installed program. */
class ToolkitTest {
    @Test
    void javaFxIsLoadedAsModules() {
        assertThat(List.of(Button.class, Stage.class, FXCollections.class))
                .allMatch(type -> type.getModule().isNamed());
    }
}
