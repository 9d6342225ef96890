package dev.partnerlens.desktop.paint;

import dev.partnerlens.chart.Mark;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.desktop.look.Look;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A picture that fits its place, answers the pointer and can be walked mark by mark with the keyboard. */
public final class PictureCanvas {
    /** Lays the picture out for a size in px. */
    @FunctionalInterface
    public interface Source {
        Picture picture(double width, double height);
    }

    /** Hears that a mark was chosen. */
    @FunctionalInterface
    public interface Chosen {
        /** {@code add} when the user wants to keep what is chosen already (Ctrl, Cmd). */
        void mark(Mark mark, boolean add);
    }

    private static final double RING = 2;

    private final Look look;
    private final Tip tip;
    private final Canvas ground = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Surface root = new Surface();
    private final InvalidationListener repaint = _ -> root.requestLayout();
    private Optional<Source> source = Optional.empty();
    private Optional<Picture> picture = Optional.empty();
    private Optional<Picture.Hit> current = Optional.empty();
    private boolean byKeyboard;
    private Chosen onMark = (_, _) -> {};
    private String summary = "";

    public PictureCanvas(String id, Look look, Tip tip) {
        this.look = look;
        this.tip = tip;
        root.setId(id);
        root.getStyleClass().add("pl-picture");
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        root.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        root.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        root.focusedProperty().subscribe(focused -> {
            if (!focused && byKeyboard) {
                leave();
            }
        });
        look.schemeProperty().addListener(new WeakInvalidationListener(repaint));
    }

    public Region root() {
        return root;
    }

    /** Shows another picture; {@code summary} is what a screen reader says of it. */
    public void show(Source newSource, String newSummary) {
        source = Optional.of(newSource);
        summary = newSummary;
        root.setAccessibleText(newSummary);
        leave();
        root.requestLayout();
    }

    /** Hears clicks on marks, and Enter on the mark that has the keyboard. */
    public void onMark(Chosen handler) {
        onMark = handler;
    }

    /** What is painted now; empty before the first layout. */
    public Optional<Picture> picture() {
        return picture;
    }

    /** The mark under the pointer or the keyboard. */
    public Optional<Mark> current() {
        return current.map(Picture.Hit::mark);
    }

    private void paint(double width, double height) {
        fit(ground, width, height);
        fit(overlay, width, height);
        GraphicsContext g = ground.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        picture = source.filter(_ -> width >= 1 && height >= 1).map(from -> from.picture(width, height));
        picture.ifPresent(painted -> new Painter(g, look.inks()).paint(painted));
        current = current.flatMap(old -> picture.flatMap(now -> now.hits().stream()
                .filter(hit -> hit.mark().id().equals(old.mark().id()))
                .findFirst()));
        highlight();
    }

    private static void fit(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    private void highlight() {
        GraphicsContext g = overlay.getGraphicsContext2D();
        g.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        current.ifPresent(hit -> {
            double x = Math.max(0, Math.floor(hit.x()));
            double y = Math.max(0, Math.floor(hit.y()));
            double right = Math.min(overlay.getWidth(), Math.ceil(hit.x() + hit.width()));
            double bottom = Math.min(overlay.getHeight(), Math.ceil(hit.y() + hit.height()));
            g.setFill(look.inks().color(Ink.STRONG, 0.06));
            g.fillRoundRect(x, y, right - x, bottom - y, 4, 4);
            if (byKeyboard) {
                g.setStroke(look.inks().color(Ink.ACCENT));
                g.setLineWidth(RING);
                g.strokeRoundRect(x + RING / 2, y + RING / 2, right - x - RING, bottom - y - RING, 4, 4);
            }
        });
    }

    private void moved(MouseEvent event) {
        Optional<Picture.Hit> found = at(event.getX(), event.getY());
        boolean clickable = found.isPresent() && found.get().mark().filter().isPresent();
        root.setCursor(clickable ? Cursor.HAND : Cursor.DEFAULT);
        if (found.isEmpty()) {
            leave();
        } else if (byKeyboard || !found.equals(current)) {
            go(found.get(), event.getX(), event.getY(), false);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            root.requestFocus();
            at(event.getX(), event.getY()).ifPresent(hit -> onMark.mark(hit.mark(), event.isShortcutDown()));
        }
    }

    private void typed(KeyEvent event) {
        List<Picture.Hit> hits = picture.map(Picture::hits).orElse(List.of());
        if (hits.isEmpty()) {
            return;
        }
        int at = current.map(hits::indexOf).orElse(-1);
        int last = hits.size() - 1;
        switch (event.getCode()) {
            case RIGHT, DOWN -> walk(hits.get(Math.min(at + 1, last)));
            case LEFT, UP -> walk(hits.get(Math.max(at - 1, 0)));
            case HOME -> walk(hits.getFirst());
            case END -> walk(hits.getLast());
            case ENTER, SPACE -> current().ifPresent(mark -> onMark.mark(mark, event.isShortcutDown()));
            case ESCAPE -> {
                if (current.isEmpty()) {
                    return;
                }
                leave();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(Picture.Hit hit) {
        go(hit, hit.x() + hit.width() / 2, hit.y() + hit.height() / 2, true);
    }

    private void go(Picture.Hit hit, double x, double y, boolean keyboard) {
        current = Optional.of(hit);
        byKeyboard = keyboard;
        highlight();
        say(hit.mark().title() + ", " + String.join(", ", hit.mark().lines()));
        tip.show(root, x, y, hit.mark());
    }

    private void leave() {
        if (current.isPresent()) {
            current = Optional.empty();
            byKeyboard = false;
            highlight();
            say(summary);
            tip.hide();
        }
    }

    private void say(String text) {
        root.setAccessibleText(text);
        root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Optional<Picture.Hit> at(double x, double y) {
        List<Picture.Hit> hits = picture.map(Picture::hits).orElse(List.of());
        return hits.reversed().stream().filter(hit -> hit.holds(x, y)).findFirst();
    }

    /** Gives both canvases the size of their place. */
    private final class Surface extends Region {
        private Surface() {
            getChildren().addAll(ground, overlay);
            overlay.setMouseTransparent(true);
            ground.setMouseTransparent(true);
            setPickOnBounds(true);
        }

        @Override
        protected void layoutChildren() {
            paint(Math.floor(getWidth()), Math.floor(getHeight()));
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computeMinHeight(double width) {
            return 0;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return 0;
        }
    }
}
