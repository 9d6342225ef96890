package dev.partnerlens.chart;

import dev.partnerlens.core.Period;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Plots of every kind with random sizes, names and choices, the same for the same seed. */
public final class RandomPlots {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 22);

    private static final List<Hue> HUES = List.of(Hue.values());

    private final Random random;
    private final Words words = Words.in(Locale.ENGLISH);
    private int marks;

    private RandomPlots(long seed) {
        this.random = new Random(seed);
    }

    /** One model of each kind of plot. */
    public static List<ChartModel> of(long seed) {
        RandomPlots some = new RandomPlots(seed);
        return List.of(
                        some.ranked(),
                        some.area(),
                        some.lines(),
                        some.columns(),
                        some.heat(),
                        some.segments(),
                        some.funnel(),
                        some.histogram(),
                        some.calendar(),
                        some.times())
                .stream()
                .map(some::model)
                .toList();
    }

    private ChartModel model(Plot plot) {
        return new ChartModel(
                plot.getClass().getSimpleName(),
                name(),
                name() + " " + name(),
                ChartState.drawn(),
                Optional.of(plot),
                List.of(),
                random.nextBoolean() ? List.of() : List.of("A note that is long enough to be wrapped " + name()),
                "",
                new TableTwin(List.of(), List.of()));
    }

    private Plot ranked() {
        List<RankedBars.Bar> bars = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(_ -> new RankedBars.Bar(
                        mark(), size(), List.of(figure(), "18.6\u202f%", "\u25b2\u202f34\u202f%"), Hue.MAIN))
                .toList();
        Optional<RankedBars.Bar> others = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new RankedBars.Bar(mark(), 1e6, List.of(figure(), "39\u202f%", ""), Hue.OTHERS));
        return new RankedBars(List.of("Hours", "Share", "May vs Dec"), bars, others);
    }

    private Plot area() {
        List<TrendArea.Point> points = new ArrayList<>();
        double high = 0;
        double low = 0;
        for (Step step : steps(2 + random.nextInt(300), 1)) {
            double value = random.nextInt(8) == 0 ? -size() / 10 : size();
            high = Math.max(high, value);
            low = Math.min(low, value);
            points.add(new TrendArea.Point(step, value, mark()));
        }
        return new TrendArea(Axis.of(low, high, false, words.formats()), points);
    }

    private Plot lines() {
        List<Step> steps = steps(1 + random.nextInt(30), 30);
        double high = size();
        List<TrendLines.Series> series = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> new TrendLines.Series(
                        name(),
                        figure(),
                        HUES.get(i),
                        steps.stream().map(_ -> random.nextDouble() * high).toList(),
                        steps.stream().map(_ -> mark()).toList()))
                .toList();
        return new TrendLines(Axis.of(0, high, true, words.formats()), steps, series);
    }

    private Plot columns() {
        int layers = 1 + random.nextInt(3);
        double unit = size();
        List<StackedColumns.Series> series = IntStream.range(0, layers)
                .mapToObj(i -> new StackedColumns.Series(name(), figure(), HUES.get(i), i == 2))
                .toList();
        List<StackedColumns.Column> columns = steps(1 + random.nextInt(25), 30).stream()
                .map(step -> new StackedColumns.Column(
                        step,
                        series.stream()
                                .map(_ -> new StackedColumns.Part(
                                        mark(), random.nextDouble() * unit, random.nextInt(4) > 0))
                                .toList(),
                        figure(),
                        layers > 2 ? "\u2212" + figure() : ""))
                .toList();
        return new StackedColumns(Axis.of(layers > 2 ? -unit : 0, 2 * unit, true, words.formats()), series, columns);
    }

    private Plot heat() {
        List<Step> steps = steps(1 + random.nextInt(13), 30);
        List<HeatTable.Row> rows = IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(_ -> {
                    boolean selected = random.nextInt(9) == 0;
                    return new HeatTable.Row(
                            name(),
                            selected,
                            steps.stream()
                                    .map(_ -> new HeatTable.Cell(mark(selected), figure(), random.nextInt(10)))
                                    .toList());
                })
                .toList();
        return new HeatTable(steps, rows, "Row low", "Row high", "* Jun to date");
    }

    private Plot segments() {
        List<SegmentedBar.Segment> segments = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new SegmentedBar.Segment(mark(), size(), List.of(figure(), "84\u202f%"), HUES.get(i)))
                .toList();
        return new SegmentedBar(segments, List.of(new SegmentedBar.Aside(mark(), List.of(figure(), "8\u202f%"))));
    }

    private Plot funnel() {
        int stages = 2 + random.nextInt(4);
        double most = size();
        return new Funnel(
                IntStream.range(0, stages)
                        .mapToObj(i -> new Funnel.Stage(mark(), most * random.nextDouble(), figure()))
                        .toList(),
                IntStream.range(1, stages)
                        .mapToObj(_ -> new Funnel.Flow(
                                "92\u202f%",
                                IntStream.range(0, random.nextInt(4))
                                        .mapToObj(_ -> new Funnel.Loss(figure(), name()))
                                        .toList()))
                        .toList(),
                "Not passed:");
    }

    private Plot histogram() {
        int bins = 1 + random.nextInt(9);
        return new Histogram(
                "71\u202f%",
                "112 in time, 46 late",
                IntStream.range(0, bins)
                        .mapToObj(i ->
                                new Histogram.Bin(mark(), i * 4 + "\u2013" + (i * 4 + 4), size(), figure(), Hue.MAIN))
                        .toList(),
                random.nextInt(bins + 1),
                "24 h target",
                "Hours from created to accepted");
    }

    private Plot calendar() {
        int past = random.nextInt(7);
        List<CalendarHeat.Day> days = IntStream.range(0, 26 * 7)
                .mapToObj(i -> new CalendarHeat.Day(
                        MONDAY.plusDays(i),
                        i < past
                                ? CalendarHeat.Time.PAST
                                : i == past ? CalendarHeat.Time.TODAY : CalendarHeat.Time.AHEAD,
                        random.nextInt(6),
                        mark()))
                .toList();
        return new CalendarHeat(
                List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
                List.of(
                        new CalendarHeat.Month(0, "Jun"),
                        new CalendarHeat.Month(1, "Jul"),
                        new CalendarHeat.Month(25, "Dec")),
                days,
                "Today",
                "Subscriptions a day",
                List.of("0", "1\u20132", "3\u20134", "5\u20138", "9\u201316", "17+"),
                "Commitments ending",
                IntStream.range(0, 4)
                        .mapToObj(_ -> new CalendarHeat.Sum(mark(), size(), figure()))
                        .toList());
    }

    private Plot times() {
        return new StageTimes(
                0.5,
                2_000,
                List.of(
                        new Axis.Tick(1, "1 h"),
                        new Axis.Tick(6, "6 h"),
                        new Axis.Tick(24, "1 d"),
                        new Axis.Tick(720, "30 d")),
                "Median",
                IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(_ -> {
                            double[] hours =
                                    random.doubles(5, 0.1, 3_000).sorted().toArray();
                            return new StageTimes.Span(
                                    mark(), hours[0], hours[1], hours[2], hours[3], hours[4], figure());
                        })
                        .toList());
    }

    private List<Step> steps(int count, int days) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays((long) i * days);
            boolean partial = i == count - 1 && random.nextBoolean();
            String tick = words.formats().month(from) + (partial ? "*" : "");
            steps.add(new Step(
                    new Period(from, from.plusDays(days - 1L)),
                    days == 1 ? words.formats().day(from) : tick,
                    words.formats().date(from),
                    partial,
                    random.nextInt(20) > 0));
        }
        return steps;
    }

    private Mark mark() {
        return mark(random.nextInt(12) == 0);
    }

    private Mark mark(boolean selected) {
        return new Mark("mark-" + marks++, name(), List.of(), Optional.empty(), selected);
    }

    private double size() {
        return Math.pow(10, random.nextDouble() * 7 - 1);
    }

    private String figure() {
        return words.formats().compact(java.math.BigDecimal.valueOf(size()));
    }

    private String name() {
        int letters = 2 + random.nextInt(random.nextInt(5) == 0 ? 60 : 18);
        return "Contoso Verwaltungs- und Beteiligungsgesellschaft Mbh & Co. Kg"
                .substring(0, letters)
                .strip();
    }
}
