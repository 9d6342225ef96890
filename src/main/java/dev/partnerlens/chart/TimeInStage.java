package dev.partnerlens.chart;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.explore.RowView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long referrals take from one stage to the next: percentiles of the hours, by linear interpolation. */
final class TimeInStage {
    private static final double HOUR = 3_600;
    private static final double DAY_HOURS = 24;

    private record Way(String key, DateField from, DateField to) {}

    private static final List<Way> WAYS = List.of(
            new Way("new-acknowledged", Referrals.CREATED_DATE, Referrals.ACKNOWLEDGED_DATE),
            new Way("acknowledged-accepted", Referrals.ACKNOWLEDGED_DATE, Referrals.ACCEPTED_DATE),
            new Way("new-accepted", Referrals.CREATED_DATE, Referrals.ACCEPTED_DATE),
            new Way("accepted-won", Referrals.ACCEPTED_DATE, Referrals.WON_DATE),
            new Way("accepted-lost", Referrals.ACCEPTED_DATE, Referrals.LOST_DATE),
            new Way("new-declined", Referrals.CREATED_DATE, Referrals.DECLINED_DATE));

    private TimeInStage() {}

    static ChartModel build(Sheet sheet) {
        Source source = Source.during(sheet, Referrals.DATASET);
        String subtitle = sheet.text("subtitle");
        var standing = Truth.standing(source);
        if (standing.isPresent()) {
            return sheet.undrawn(subtitle, standing.get(), List.of(), List.of());
        }
        RowView rows = source.rows();
        List<StageTimes.Span> spans = new ArrayList<>();
        List<List<@Nullable Object>> twin = new ArrayList<>();
        double low = Double.MAX_VALUE;
        double high = 0;
        for (Way way : WAYS) {
            double[] hours = hours(rows, way);
            if (hours.length == 0) {
                continue;
            }
            StageTimes.Span span = span(sheet, way, hours);
            low = Math.min(low, span.p10());
            high = Math.max(high, span.p90());
            spans.add(span);
            twin.add(List.of(
                    span.mark().title(),
                    number(hours.length),
                    number(span.p10()),
                    number(span.p25()),
                    number(span.median()),
                    number(span.p75()),
                    number(span.p90())));
        }
        if (spans.isEmpty()) {
            return sheet.undrawn(subtitle, Truth.nothing(source), List.of(), source.ignored());
        }
        double from = Math.max(0.25, low / 1.5);
        double to = Math.max(from * 4, high * 1.5);
        StageTimes plot = new StageTimes(from, to, ticks(sheet, from, to), sheet.text("median"), spans);
        return sheet.drawn(
                subtitle,
                plot,
                List.of(),
                source.ignored(),
                Spoken.ranked(sheet, subtitle, plot.marks()),
                new TableTwin(
                        List.of(
                                sheet.text("way"),
                                sheet.shared("unit.referrals"),
                                "p10",
                                "p25",
                                sheet.text("median-hours"),
                                "p75",
                                "p90"),
                        twin));
    }

    private static StageTimes.Span span(Sheet sheet, Way way, double[] hours) {
        double median = percentile(hours, 0.5);
        String count = new Quantity.Count(sheet.words(), "referrals").full(BigDecimal.valueOf(hours.length));
        Mark mark = new Mark(
                way.key(),
                sheet.text(way.key()),
                List.of(
                        sheet.text("median.value", duration(sheet, median)),
                        sheet.text(
                                "middle",
                                duration(sheet, percentile(hours, 0.25)),
                                duration(sheet, percentile(hours, 0.75))),
                        count),
                Optional.empty(),
                false);
        return new StageTimes.Span(
                mark,
                percentile(hours, 0.1),
                percentile(hours, 0.25),
                median,
                percentile(hours, 0.75),
                percentile(hours, 0.9),
                duration(sheet, median));
    }

    private static double[] hours(RowView rows, Way way) {
        List<Double> hours = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Optional<LocalDateTime> from = Days.timeOf(rows.value(row, way.from()));
            Optional<LocalDateTime> to = Days.timeOf(rows.value(row, way.to()));
            if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
                hours.add(Duration.between(from.get(), to.get()).toSeconds() / HOUR);
            }
        }
        return hours.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static String duration(Sheet sheet, double hours) {
        boolean days = hours >= 2 * DAY_HOURS;
        double shown = days ? hours / DAY_HOURS : hours;
        return sheet.text(
                days ? "days" : "hours", sheet.formats().number(BigDecimal.valueOf(shown), shown < 10 ? 1 : 0));
    }

    private static List<Axis.Tick> ticks(Sheet sheet, double from, double to) {
        List<Axis.Tick> ticks = new ArrayList<>();
        for (double hours : new double[] {1, 6, 24, 7 * DAY_HOURS, 30 * DAY_HOURS, 180 * DAY_HOURS}) {
            if (hours >= from && hours <= to) {
                boolean days = hours >= DAY_HOURS;
                String number = sheet.formats().number(BigDecimal.valueOf(days ? hours / DAY_HOURS : hours), 0);
                ticks.add(new Axis.Tick(hours, sheet.text(days ? "days" : "hours", number)));
            }
        }
        return ticks;
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
