package dev.partnerlens.desktop.paint;

import dev.partnerlens.chart.Mark;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Duration;

/** The one tooltip of all charts of a window: what a mark is and what it says. Comes after a moment, goes at once. */
public final class Tip {
    private static final Duration WAIT = Duration.millis(150);
    private static final double AWAY = 14;

    private final Popup popup = new Popup();
    private final VBox content = Boxes.column("pl-tip");
    private final PauseTransition wait = new PauseTransition(WAIT);

    public Tip() {
        popup.getContent().add(content);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
        content.setId("chart-tip");
        content.setMouseTransparent(true);
    }

    /** Shows the mark beside a point of {@code owner}, given in its own coordinates. */
    public void show(Node owner, double x, double y, Mark mark) {
        wait.setOnFinished(_ -> {
            var window = owner.getScene() == null ? null : owner.getScene().getWindow();
            if (window == null || !window.isShowing()) {
                return;
            }
            fill(mark);
            var screen = owner.localToScreen(x, y);
            popup.show(window, screen.getX() + AWAY, screen.getY() + AWAY);
        });
        if (popup.isShowing()) {
            wait.getOnFinished().handle(null);
        } else {
            wait.playFromStart();
        }
    }

    public void hide() {
        wait.stop();
        popup.hide();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    private void fill(Mark mark) {
        content.getChildren().setAll(Labels.of(mark.title(), "pl-tip-title"));
        mark.lines().forEach(line -> content.getChildren().add(Labels.of(line, "pl-tip-line")));
    }
}
