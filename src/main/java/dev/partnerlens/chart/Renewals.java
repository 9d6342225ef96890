package dev.partnerlens.chart;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commitments of active subscriptions that end in the weeks to come; the page's period has no say here. */
final class Renewals {
    private static final int CALENDAR_WEEKS = 26;
    private static final int COLUMN_WEEKS = 12;
    private static final int[] CLASS_ENDS = {0, 2, 4, 8, 16};
    private static final String MEASURE = "measure";
    private static final String LICENCES = "licences";

    private Renewals() {}

    /** The next 12 weeks as columns. */
    static ChartModel columns(Sheet sheet) {
        LocalDate today = sheet.scope().today();
        Period ahead = new Period(today, today.plusWeeks(COLUMN_WEEKS).minusDays(1));
        Source source = source(sheet, ahead);
        var standing = Truth.standing(source, Subscriptions.COMMITMENT_END_DATE);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle"), standing.get(), List.of(), List.of());
        }
        List<Step> steps = new ArrayList<>();
        for (int week = 0; week < COLUMN_WEEKS; week++) {
            Period days =
                    new Period(today.plusWeeks(week), today.plusWeeks(week + 1L).minusDays(1));
            steps.add(new Step(
                    days, sheet.formats().day(days.from()), sheet.formats().period(days), false, true));
        }
        TimeSeries series = TimeSeries.counting(source, Subscriptions.COMMITMENT_END_DATE, Grain.DAY, steps);
        if (series.total().signum() == 0) {
            return sheet.undrawn(sheet.text("subtitle"), Truth.nothing(source), List.of(), source.ignored());
        }
        Quantity quantity = new Quantity.Count(sheet.words(), "subscriptions");
        return ColumnsOverTime.model(
                sheet,
                List.of(new ColumnsOverTime.Layer(
                        quantity.unit(),
                        series,
                        series.marks(source, Subscriptions.COMMITMENT_END_DATE, "", quantity),
                        Hue.MAIN,
                        false)),
                quantity,
                sheet.text("subtitle"),
                List.of(),
                source.ignored());
    }

    /** The next 26 weeks as a calendar, counted in subscriptions or licences. */
    static ChartModel calendar(Sheet sheet) {
        LocalDate today = sheet.scope().today();
        LocalDate monday = Grain.WEEK.floor(today);
        Period ahead = new Period(today, monday.plusWeeks(CALENDAR_WEEKS).minusDays(1));
        Source source = source(sheet, ahead);
        boolean licences = sheet.choices().of(MEASURE).filter(LICENCES::equals).isPresent();
        String noun = licences ? LICENCES : "subscriptions";
        List<ChartModel.Selector> selectors = List.of(new ChartModel.Selector(
                MEASURE,
                sheet.shared("measure"),
                List.of(
                        new ChartModel.Selector.Option("subscriptions", sheet.shared("unit.subscriptions")),
                        new ChartModel.Selector.Option(LICENCES, sheet.shared("unit.licences"))),
                noun));
        var standing = licences
                ? Truth.standing(source, Subscriptions.COMMITMENT_END_DATE, Subscriptions.LICENSE_COUNT)
                : Truth.standing(source, Subscriptions.COMMITMENT_END_DATE);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle"), standing.get(), selectors, List.of());
        }
        List<Step> steps = ahead.split(Grain.DAY).stream()
                .map(day -> new Step(day, sheet.formats().day(day.from()), weekday(sheet, day.from()), false, true))
                .toList();
        TimeSeries counted = TimeSeries.counting(source, Subscriptions.COMMITMENT_END_DATE, Grain.DAY, steps);
        if (counted.total().signum() == 0) {
            return sheet.undrawn(sheet.text("subtitle"), Truth.nothing(source), selectors, source.ignored());
        }
        TimeSeries series = licences
                ? TimeSeries.adding(
                        source, Subscriptions.LICENSE_COUNT, Subscriptions.COMMITMENT_END_DATE, Grain.DAY, steps)
                : counted;
        Quantity quantity = new Quantity.Count(sheet.words(), noun);
        int scale = licences ? 10 : 1;
        CalendarHeat plot = new CalendarHeat(
                weekdays(sheet),
                months(sheet, monday),
                days(source, monday, ahead, series, quantity, scale),
                sheet.text("today"),
                sheet.text("legend", quantity.unit()),
                classes(scale),
                sheet.text("sums"),
                sums(source, ahead, series, quantity));
        return sheet.drawn(
                sheet.text("subtitle"),
                plot,
                selectors,
                source.ignored(),
                Spoken.ranked(
                        sheet,
                        sheet.text("subtitle"),
                        plot.sums().stream().map(CalendarHeat.Sum::mark).toList()),
                TimeTwin.of(sheet, steps, List.of(quantity.unit()), List.of(series.values())));
    }

    private static Source source(Sheet sheet, Period ahead) {
        return Source.ever(sheet, Subscriptions.DATASET, Subscriptions.COMMITMENT_END_DATE)
                .only(Conditions.ACTIVE, new Filter.Within(Subscriptions.COMMITMENT_END_DATE, ahead));
    }

    private static String weekday(Sheet sheet, LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, sheet.words().locale()) + " "
                + sheet.formats().date(day);
    }

    private static List<String> weekdays(Sheet sheet) {
        List<String> names = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.add(day.getDisplayName(TextStyle.SHORT, sheet.words().locale()));
        }
        return names;
    }

    private static List<CalendarHeat.Month> months(Sheet sheet, LocalDate monday) {
        List<CalendarHeat.Month> months = new ArrayList<>();
        for (int week = 0; week < CALENDAR_WEEKS; week++) {
            LocalDate day = monday.plusWeeks(week);
            if (day.getDayOfMonth() <= 7) {
                months.add(new CalendarHeat.Month(week, sheet.formats().month(day)));
            }
        }
        if (months.isEmpty() || months.getFirst().week() > 2) {
            months.addFirst(new CalendarHeat.Month(0, sheet.formats().month(monday)));
        }
        return months;
    }

    private static List<CalendarHeat.Day> days(
            Source source, LocalDate monday, Period ahead, TimeSeries series, Quantity quantity, int scale) {
        List<Mark> marks = series.marks(source, Subscriptions.COMMITMENT_END_DATE, "", quantity);
        List<CalendarHeat.Day> days = new ArrayList<>();
        int past = (int) (ahead.from().toEpochDay() - monday.toEpochDay());
        for (int i = 0; i < CALENDAR_WEEKS * 7; i++) {
            LocalDate date = monday.plusDays(i);
            if (i < past) {
                Mark none = new Mark(
                        "past=" + date, source.sheet().formats().date(date), List.of(), Optional.empty(), false);
                days.add(new CalendarHeat.Day(date, CalendarHeat.Time.PAST, 0, none));
                continue;
            }
            int shade = shade(series.values().get(i - past), scale);
            CalendarHeat.Time time = i == past ? CalendarHeat.Time.TODAY : CalendarHeat.Time.AHEAD;
            days.add(new CalendarHeat.Day(date, time, shade, marks.get(i - past)));
        }
        return days;
    }

    private static int shade(BigDecimal value, int scale) {
        for (int i = 0; i < CLASS_ENDS.length; i++) {
            if (value.compareTo(BigDecimal.valueOf((long) CLASS_ENDS[i] * scale)) <= 0) {
                return i;
            }
        }
        return CLASS_ENDS.length;
    }

    private static List<String> classes(int scale) {
        List<String> labels = new ArrayList<>(List.of("0"));
        for (int i = 1; i < CLASS_ENDS.length; i++) {
            labels.add((CLASS_ENDS[i - 1] * scale + 1) + "\u2013" + CLASS_ENDS[i] * scale);
        }
        labels.add(CLASS_ENDS[CLASS_ENDS.length - 1] * scale + 1 + "+");
        return labels;
    }

    private static List<CalendarHeat.Sum> sums(Source source, Period ahead, TimeSeries series, Quantity quantity) {
        int[] starts = {0, 31, 61, 91};
        Own own = source.chosen(Subscriptions.COMMITMENT_END_DATE);
        List<CalendarHeat.Sum> sums = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int from = starts[i];
            int to = i + 1 < starts.length ? starts[i + 1] - 1 : (int) ahead.days() - 1;
            BigDecimal sum = series.values().subList(from, to + 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Period days = new Period(ahead.from().plusDays(from), ahead.from().plusDays(to));
            Filter filter = new Filter.Within(Subscriptions.COMMITMENT_END_DATE, days);
            Mark mark = new Mark(
                    "days=" + from,
                    source.sheet().text("days", Integer.toString(from), Integer.toString(to)),
                    List.of(quantity.full(sum), source.sheet().formats().period(days)),
                    Optional.of(filter),
                    own.filters().contains(filter));
            sums.add(new CalendarHeat.Sum(
                    mark, sum.doubleValue(), source.sheet().formats().number(sum, 0)));
        }
        return sums;
    }
}
