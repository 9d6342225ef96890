package dev.partnerlens.chart;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts of a few events over the same steps, a line each. */
final class LinesOverTime {
    private record Line(String name, Source source, DateField date, Hue hue) {}

    private LinesOverTime() {}

    /** New, accepted and won referrals by the month of each event. */
    static ChartModel referrals(Sheet sheet) {
        List<Line> lines = List.of(
                referralEvent(sheet, "new", Referrals.CREATED_DATE, Hue.MAIN),
                referralEvent(sheet, "accepted", Referrals.ACCEPTED_DATE, Hue.MIDDLE),
                referralEvent(sheet, "won", Referrals.WON_DATE, Hue.WON));
        return build(sheet, lines, Grain.MONTH, new Quantity.Count(sheet.words(), "referrals"));
    }

    /** Searches, profile views and contact clicks by week. */
    static ChartModel searches(Sheet sheet) {
        Source all = Source.during(sheet, ProfileSearch.DATASET, ProfileSearch.SEARCH_DATE);
        List<Line> lines = List.of(
                new Line(sheet.text("results"), all, ProfileSearch.SEARCH_DATE, Hue.MAIN),
                new Line(
                        sheet.text("views"),
                        all.only(Conditions.yes(ProfileSearch.DETAILS_VIEWED)),
                        ProfileSearch.SEARCH_DATE,
                        Hue.MIDDLE),
                new Line(
                        sheet.text("clicks"),
                        all.only(Conditions.yes(ProfileSearch.CONTACT_BUTTON_CLICKED)),
                        ProfileSearch.SEARCH_DATE,
                        Hue.WON));
        return build(sheet, lines, Grain.WEEK, new Quantity.Count(sheet.words(), "searches"));
    }

    private static Line referralEvent(Sheet sheet, String key, DateField date, Hue hue) {
        Source source = Source.ever(
                        sheet, Referrals.DATASET, Referrals.CREATED_DATE, Referrals.ACCEPTED_DATE, Referrals.WON_DATE)
                .only(new Filter.Within(date, sheet.scope().period()));
        return new Line(sheet.text(key), source, date, hue);
    }

    private static ChartModel build(Sheet sheet, List<Line> lines, Grain grain, Quantity quantity) {
        Source first = lines.getFirst().source();
        var standing = Truth.standing(first);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle"), standing.get(), List.of(), List.of());
        }
        List<Step> steps = Steps.of(first, sheet.scope().period(), grain);
        List<TrendLines.Series> series = new ArrayList<>();
        List<List<BigDecimal>> values = new ArrayList<>();
        BigDecimal highest = BigDecimal.ZERO;
        for (Line line : lines) {
            TimeSeries counted = TimeSeries.counting(line.source(), line.date(), grain, steps);
            values.add(counted.values());
            highest = highest.max(counted.highest());
            series.add(new TrendLines.Series(
                    line.name(),
                    quantity.brief(counted.values().getLast()),
                    line.hue(),
                    counted.sizes(),
                    counted.marks(line.source(), line.date(), line.name(), quantity)));
        }
        if (highest.signum() == 0) {
            return sheet.undrawn(sheet.text("subtitle"), Truth.nothing(first), List.of(), first.ignored());
        }
        String subtitle = ColumnsOverTime.starred(sheet, sheet.text("subtitle"), steps);
        return sheet.drawn(
                subtitle,
                new TrendLines(Axis.of(0, highest.doubleValue(), true, sheet.formats()), steps, series),
                List.of(),
                first.ignored(),
                Spoken.overTime(sheet, subtitle, quantity, steps, values.getFirst()),
                TimeTwin.of(sheet, steps, lines.stream().map(Line::name).toList(), values));
    }
}
