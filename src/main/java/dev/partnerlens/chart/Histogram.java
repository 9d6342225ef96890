package dev.partnerlens.chart;

import java.util.List;

/**
 * How many fall into which class.
 *
 * @param headline the one number to remember, {@code headlineNote} what it means
 * @param axisTitle what the classes measure
 * @param targetAfter the target lies behind this many classes
 */
public record Histogram(
        String headline, String headlineNote, List<Bin> bins, int targetAfter, String targetLabel, String axisTitle)
        implements Plot {
    public Histogram {
        bins = List.copyOf(bins);
    }

    /** One class. */
    public record Bin(Mark mark, String label, double size, String figure, Hue hue) {}

    @Override
    public List<Mark> marks() {
        return bins.stream().map(Bin::mark).toList();
    }
}
