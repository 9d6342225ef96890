package dev.partnerlens.chart;

import java.util.List;

/**
 * How long something takes, on a logarithmic axis: a line from the 10th to the 90th percentile, a bar for the middle
 * half, a tick at the median.
 *
 * @param low hours at the left end, above zero
 * @param high hours at the right end
 */
public record StageTimes(double low, double high, List<Axis.Tick> ticks, String medianTitle, List<Span> spans)
        implements Plot {
    public StageTimes {
        ticks = List.copyOf(ticks);
        spans = List.copyOf(spans);
    }

    /** One way from stage to stage, in hours. */
    public record Span(Mark mark, double p10, double p25, double median, double p75, double p90, String figure) {}

    /** How far right some hours stand, 0 to 1; what lies beyond an end stands at it. */
    public double share(double hours) {
        double held = Math.clamp(hours, low, high);
        return (Math.log(held) - Math.log(low)) / (Math.log(high) - Math.log(low));
    }

    @Override
    public List<Mark> marks() {
        return spans.stream().map(Span::mark).toList();
    }
}
