package dev.partnerlens.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** Shows, clicks, types and waits in tests of the window; the only place that knows the library that does it. */
public final class UiRobot implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final UiThread uiThread = new UiThread();
    private final FxRobot robot = new FxRobot();
    private final List<Stage> stages = new ArrayList<>();

    public UiRobot() {
        uiThread.start();
    }

    public UiThread uiThread() {
        return uiThread;
    }

    public <T> T onUi(Callable<T> task) {
        return uiThread.call(task);
    }

    public void doOnUi(Runnable task) {
        uiThread.call(() -> {
            task.run();
            return true;
        });
    }

    /** A new empty stage, closed at the end of the test. */
    public Stage stage() {
        Stage stage = onUi(Stage::new);
        stages.add(stage);
        return stage;
    }

    /** A scene that no window shows: the screen of the headless platform has but 1000 by 1000 pixels. */
    public Scene scene(Callable<Parent> content, double width, double height) {
        return onUi(() -> new Scene(content.call(), width, height));
    }

    /** Shows content in a window of its own, at most 1000 by 1000. */
    public Scene show(Callable<Parent> content, double width, double height) {
        Stage stage = stage();
        return onUi(() -> {
            Scene scene = new Scene(content.call(), width, height);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
    }

    /** Waits until the condition holds on the JavaFX thread. */
    public void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!onUi(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what, new TimeoutException(what));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** The node of that id in any open window, waiting for it to come. */
    public Node node(String id) {
        waitUntil("#" + id + " is there", () -> find(id).isPresent());
        return onUi(() -> find(id).orElseThrow());
    }

    public boolean isShown(String id) {
        return onUi(() -> find(id).isPresent());
    }

    public void click(String id) {
        Node node = node(id);
        waitUntil("#" + id + " can be clicked", () -> !node.isDisabled());
        // What has just been shown has no place yet.
        doOnUi(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
        });
        robot.clickOn(node);
    }

    /** Clicks at a point given in the node's own coordinates. */
    public void click(Node node, double x, double y) {
        var point = onUi(() -> node.localToScreen(x, y));
        robot.clickOn(point);
    }

    public void hover(Node node, double x, double y) {
        var point = onUi(() -> node.localToScreen(x, y));
        robot.moveTo(point);
    }

    public void focus(Node node) {
        doOnUi(node::requestFocus);
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    public void write(String text) {
        robot.write(text);
    }

    /** Paints the scene as it is now and keeps it under target/pictures. */
    public WritableImage picture(Scene scene, String name) {
        WritableImage image = onUi(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), TestPictures.png(pixels, width, height));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    @Override
    public void close() {
        doOnUi(() -> {
            stages.forEach(Stage::hide);
            Set.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    private static Optional<Node> find(String id) {
        for (Window window : Window.getWindows()) {
            Node found = window.getScene() == null
                    ? null
                    : window.getScene().getRoot().lookup("#" + id);
            if (found != null && shown(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
