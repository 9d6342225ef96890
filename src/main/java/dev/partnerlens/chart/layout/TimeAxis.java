package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Step;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** The labels below a time axis: all of them, or as many as fit at even distances, the newest kept. */
final class TimeAxis {
    static final double HEIGHT = 20;
    private static final double GAP = 6;
    private static final int DAYS_WITH_WEEKS = 80;

    private TimeAxis() {}

    static void draw(List<Step> steps, Pane plot, Sketch sketch) {
        double pitch = plot.width() / Math.max(1, steps.size());
        List<Integer> places = candidates(steps);
        double widest = places.stream()
                .mapToDouble(place -> sketch.width(steps.get(place).tick(), TextStyle.TINY))
                .max()
                .orElse(0);
        double room =
                places.size() < 2 ? plot.width() : pitch * (places.getLast() - places.getFirst()) / (places.size() - 1);
        int stride = Math.max(1, (int) Math.ceil((widest + GAP) / Math.max(0.1, room)));
        for (int i = places.size() - 1; i >= 0; i -= stride) {
            double x = plot.x() + (places.get(i) + 0.5) * pitch;
            sketch.text(
                    x, plot.bottom() + 15, steps.get(places.get(i)).tick(), TextStyle.TINY, Ink.MUTED, Align.CENTER);
        }
    }

    /** Every step; of days the Mondays, and of many days the first of each month. */
    private static List<Integer> candidates(List<Step> steps) {
        boolean days = steps.size() > 14 && steps.get(1).days().days() == 1;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            var day = steps.get(i).days().from();
            boolean wanted = !days
                    || (steps.size() > DAYS_WITH_WEEKS
                            ? day.getDayOfMonth() == 1
                            : day.getDayOfWeek() == DayOfWeek.MONDAY);
            if (wanted) {
                places.add(i);
            }
        }
        return places;
    }
}
