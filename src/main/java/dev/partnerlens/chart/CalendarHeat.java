package dev.partnerlens.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days as cells: a row a weekday, a column a week.
 *
 * @param weekdays seven labels, Monday first
 * @param days from the Monday of the first week on, without a gap
 * @param legendTitle what a cell counts, {@code classes} the labels of its shades
 * @param sumsTitle above the sums at the side
 */
public record CalendarHeat(
        List<String> weekdays,
        List<Month> months,
        List<Day> days,
        String todayLabel,
        String legendTitle,
        List<String> classes,
        String sumsTitle,
        List<Sum> sums)
        implements Plot {
    public CalendarHeat {
        weekdays = List.copyOf(weekdays);
        months = List.copyOf(months);
        days = List.copyOf(days);
        classes = List.copyOf(classes);
        sums = List.copyOf(sums);
    }

    /** Number of week columns. */
    public int weeks() {
        return (days.size() + 6) / 7;
    }

    /** A month's name over the week it begins in. */
    public record Month(int week, String label) {}

    /** Where a day lies, which decides how its cell looks. */
    public enum Time {
        PAST,
        TODAY,
        AHEAD
    }

    /** One day; {@code shade} is an index into the classes, 0 for none. */
    public record Day(LocalDate date, Time time, int shade, Mark mark) {}

    /** A stretch of days added up. */
    public record Sum(Mark mark, double size, String figure) {}

    @Override
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        days.stream().filter(day -> day.time() != Time.PAST).map(Day::mark).forEach(marks::add);
        sums.forEach(sum -> marks.add(sum.mark()));
        return List.copyOf(marks);
    }
}
