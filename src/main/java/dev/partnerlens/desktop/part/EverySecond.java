package dev.partnerlens.desktop.part;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Has something told anew once a second, while there is something to count. Used on the JavaFX thread. */
public final class EverySecond {
    private final Timeline beat;

    public EverySecond(Runnable tick) {
        beat = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick.run()));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    /** Begins or ends the ticking; nothing happens where it is so already. */
    public void run(boolean on) {
        if (on) {
            beat.play();
        } else {
            beat.stop();
        }
    }
}
