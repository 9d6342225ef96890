package dev.partnerlens.chart;

import java.util.ArrayList;
import java.util.List;

/** One bar cut into shares of a whole, each named below with its figures; {@code asides} are further figures of it. */
public record SegmentedBar(List<Segment> segments, List<Aside> asides) implements Plot {
    public SegmentedBar {
        segments = List.copyOf(segments);
        asides = List.copyOf(asides);
    }

    /** One share. */
    public record Segment(Mark mark, double size, List<String> figures, Hue hue) {
        public Segment {
            figures = List.copyOf(figures);
        }
    }

    /** A line below the legend, without a colour of its own. */
    public record Aside(Mark mark, List<String> figures) {
        public Aside {
            figures = List.copyOf(figures);
        }
    }

    @Override
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(segments.stream().map(Segment::mark).toList());
        asides.forEach(aside -> marks.add(aside.mark()));
        return List.copyOf(marks);
    }
}
