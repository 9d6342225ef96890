package dev.partnerlens.chart;

import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds charts of ranked bars: the largest values of a text field, then all others in one bar.
 *
 * @param label how a value is shown
 * @param hue the colour of a value's bar
 * @param othersKey the text that names the others, with their number
 * @param top how many are named one by one
 * @param change a further figure column by value; empty where there is none
 */
record Ranks(
        Source source,
        TextField field,
        Quantity quantity,
        int top,
        String othersKey,
        Function<String, String> label,
        Function<String, Hue> hue,
        Optional<Changes> change) {

    /** A column of changes; the function gets the values a row stands for, or null for all that are not named. */
    record Changes(String title, Function<@Nullable String, String> of) {}

    static Ranks of(Source source, TextField field, Quantity quantity, int top, String othersKey) {
        String empty = source.sheet().shared("empty");
        return new Ranks(
                source,
                field,
                quantity,
                top,
                othersKey,
                key -> key.isBlank() ? empty : key.strip(),
                _ -> Hue.MAIN,
                Optional.empty());
    }

    Ranks labelled(Function<String, String> how) {
        return new Ranks(source, field, quantity, top, othersKey, how, hue, change);
    }

    Ranks coloured(Function<String, Hue> how) {
        return new Ranks(source, field, quantity, top, othersKey, label, how, change);
    }

    Ranks changing(Optional<Changes> how) {
        return new Ranks(source, field, quantity, top, othersKey, label, hue, how);
    }

    ChartModel model(Ranking ranking, String subtitle, List<ChartModel.Selector> selectors, List<String> more) {
        Sheet sheet = source.sheet();
        List<String> notes = new ArrayList<>(more);
        notes.addAll(source.ignored());
        if (ranking.entries().isEmpty()) {
            return sheet.undrawn(subtitle, Truth.nothing(source), selectors, notes);
        }
        Own own = source.chosen(field);
        List<RankedBars.Bar> bars = new ArrayList<>();
        List<List<@Nullable Object>> twin = new ArrayList<>();
        BigDecimal rest = ranking.total();
        int named = ranking.entries().size() <= top + 1 ? ranking.entries().size() : top;
        for (Ranking.Entry entry : ranking.entries().subList(0, named)) {
            rest = rest.subtract(entry.size());
            String name = label.apply(entry.key());
            Mark mark = new Mark(
                    field.name() + "=" + entry.key(),
                    name,
                    lines(entry.size(), ranking.total()),
                    Optional.of(Own.only(field, entry.key())),
                    own.chosen(entry.key()));
            bars.add(bar(mark, entry.key(), entry.size(), ranking.total(), hue.apply(entry.key())));
            twin.add(row(name, entry.size(), ranking.total()));
        }
        Optional<RankedBars.Bar> others = Optional.empty();
        int unnamed = ranking.entries().size() - named;
        if (unnamed > 0) {
            String name = sheet.shared(othersKey, sheet.formats().number(unnamed), unnamed);
            Mark mark = new Mark("others", name, lines(rest, ranking.total()), Optional.empty(), false);
            others = Optional.of(bar(mark, null, rest, ranking.total(), Hue.OTHERS));
            twin.add(row(name, rest, ranking.total()));
        }
        List<String> columns = new ArrayList<>(List.of(quantity.unit(), sheet.shared("column.share")));
        change.ifPresent(changes -> columns.add(changes.title()));
        RankedBars plot = new RankedBars(columns, bars, others);
        return sheet.drawn(
                subtitle,
                plot,
                selectors,
                notes,
                Spoken.ranked(sheet, subtitle, plot.marks()),
                new TableTwin(
                        List.of(
                                sheet.words().field(source.set(), field),
                                quantity.unit(),
                                sheet.shared("column.share-percent")),
                        twin));
    }

    private RankedBars.Bar bar(Mark mark, @Nullable String key, BigDecimal size, BigDecimal total, Hue hue) {
        List<String> figures = new ArrayList<>(List.of(quantity.brief(size), quantity.share(size, total)));
        change.ifPresent(changes -> figures.add(changes.of().apply(key)));
        return new RankedBars.Bar(mark, Math.max(0, size.doubleValue()), figures, hue);
    }

    private List<String> lines(BigDecimal size, BigDecimal total) {
        String share = quantity.share(size, total);
        return share.isEmpty()
                ? List.of(quantity.full(size))
                : List.of(quantity.full(size), source.sheet().shared("share-of-all", share));
    }

    private static List<@Nullable Object> row(String name, BigDecimal size, BigDecimal total) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(name);
        row.add(size);
        row.add(total.signum() > 0 ? Quantity.percent(size, total) : null);
        return row;
    }
}
