package dev.partnerlens.desktop.window;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.desktop.part.NoticeView;
import dev.partnerlens.presentation.Notice;
import dev.partnerlens.presentation.WindowViewModel;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What the window has to tell, over its lower right corner; a success leaves by itself. */
final class Notices {
    private static final Duration SUCCESS_STAYS = Duration.seconds(6);

    private final WindowViewModel window;
    private final Kit kit;
    private final Consumer<Notice.Offer> take;
    private final VBox root = Boxes.column("pl-notices");
    private final Set<Notice> leaving = new HashSet<>();

    Notices(WindowViewModel window, Kit kit, Consumer<Notice.Offer> take, Bonds bonds) {
        this.window = window;
        this.kit = kit;
        this.take = take;
        root.setId("notices");
        root.setPickOnBounds(false);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(root, Pos.BOTTOM_RIGHT);
        bonds.hold(window.notices().subscribe(this::show));
        show();
    }

    VBox root() {
        return root;
    }

    private void show() {
        root.getChildren()
                .setAll(window.notices().stream()
                        .map(notice -> new NoticeView(notice, kit, take, () -> window.dismiss(notice)).root())
                        .toList());
        for (Notice notice : window.notices()) {
            if (notice.kind() == Notice.Kind.SUCCESS && leaving.add(notice)) {
                PauseTransition wait = new PauseTransition(SUCCESS_STAYS);
                wait.setOnFinished(_ -> {
                    leaving.remove(notice);
                    window.dismiss(notice);
                });
                wait.play();
            }
        }
    }
}
