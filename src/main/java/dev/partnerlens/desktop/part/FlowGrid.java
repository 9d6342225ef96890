package dev.partnerlens.desktop.part;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Rows of equally high cells that take parts of the width; fewer share a row where the window is narrow. */
public final class FlowGrid extends Region {
    private static final double GUTTER = 16;

    /** How many of {@code of} parts a cell takes at a width, given its wish for a wide window. */
    @FunctionalInterface
    public interface Spans {
        int span(Node cell, double width);
    }

    private final int parts;
    private final double minimumHeight;
    private final Spans spans;

    private FlowGrid(int parts, double minimumHeight, Spans spans) {
        this.parts = parts;
        this.minimumHeight = minimumHeight;
        this.spans = spans;
    }

    /** Tiles: five in a row, three below 1200 px, two below 800 px, evened out over the rows. */
    public static FlowGrid tiles() {
        return new FlowGrid(60, 0, (cell, width) -> {
            int count = cell.getParent().getChildrenUnmodifiable().size();
            int most = width >= 1168 ? 5 : width >= 768 ? 3 : 2;
            int lines = Math.max(1, Math.ceilDiv(count, most));
            return 60 / Math.max(1, Math.ceilDiv(count, lines));
        });
    }

    /** Cards on twelve parts as wide as they ask for, one below the other under 1100 px. */
    public static FlowGrid cards(double height, Spans wide) {
        return new FlowGrid(12, height, (cell, width) -> width >= 1068 ? wide.span(cell, width) : 12);
    }

    public void show(List<? extends Node> cells) {
        getChildren().setAll(cells);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? 1200 : width) - snappedLeftInset() - snappedRightInset();
        List<List<Node>> lines = lines(inner);
        double height = snappedTopInset() + snappedBottomInset() + Math.max(0, lines.size() - 1) * GUTTER;
        for (List<Node> line : lines) {
            height += height(line);
        }
        return height;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        for (List<Node> line : lines(inner)) {
            int taken = line.stream().mapToInt(cell -> span(cell, inner)).sum();
            // A row that would end early is stretched when it nearly fills the width, so that edges line up.
            double whole = taken * 3 >= parts * 2 ? taken : parts;
            double height = height(line);
            int before = 0;
            for (Node cell : line) {
                int span = span(cell, inner);
                double left = Math.round((inner + GUTTER) * before / whole);
                double right = Math.round((inner + GUTTER) * (before + span) / whole) - GUTTER;
                layoutInArea(
                        cell,
                        snappedLeftInset() + left,
                        y,
                        Math.max(0, right - left),
                        height,
                        0,
                        javafx.geometry.HPos.LEFT,
                        javafx.geometry.VPos.TOP);
                before += span;
            }
            y += height + GUTTER;
        }
    }

    private double height(List<Node> line) {
        double most = minimumHeight;
        for (Node cell : line) {
            most = Math.max(most, minimumHeight > 0 ? cell.minHeight(-1) : cell.prefHeight(-1));
        }
        return snapSizeY(most);
    }

    private int span(Node cell, double inner) {
        return Math.clamp(spans.span(cell, inner), 1, parts);
    }

    private List<List<Node>> lines(double inner) {
        List<List<Node>> lines = new ArrayList<>();
        int room = 0;
        for (Node cell : getManagedChildren()) {
            int span = span(cell, inner);
            if (span > room) {
                lines.add(new ArrayList<>());
                room = parts;
            }
            lines.getLast().add(cell);
            room -= span;
        }
        return lines;
    }
}
