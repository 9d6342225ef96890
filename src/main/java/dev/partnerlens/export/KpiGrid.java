package dev.partnerlens.export;

import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.KpiResult.Change;
import dev.partnerlens.text.FilterWords;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The KPIs of a tab as a table: value, unit, state in words, both changes by name, definition. A value that is not known
 * is a blank cell, never a zero.
 */
final class KpiGrid {
    private final Words words;
    private final FilterWords filters;

    KpiGrid(Words words, FilterWords filters) {
        this.words = words;
        this.filters = filters;
    }

    Grid of(List<KpiResult> results, List<String> heading) {
        List<List<@Nullable Object>> rows = results.stream().map(this::row).toList();
        return new Grid(
                "kpis",
                words.get("export.sheet.kpis"),
                "",
                heading,
                List.of(
                        column("kpi", Column.Kind.TEXT, 32),
                        column("value", Column.Kind.COUNT, 11),
                        column("unit", Column.Kind.PROSE, 15),
                        column("state", Column.Kind.PROSE, 26),
                        column("before", Column.Kind.COUNT, 12),
                        column("change", Column.Kind.COUNT, 14),
                        column("firstMonth", Column.Kind.COUNT, 12),
                        column("lastMonth", Column.Kind.COUNT, 12),
                        column("monthChange", Column.Kind.COUNT, 18),
                        column("changeIn", Column.Kind.PROSE, 13),
                        column("definition", Column.Kind.PROSE, 48),
                        column("ignored", Column.Kind.PROSE, 18),
                        column("id", Column.Kind.TEXT, 34)),
                rows.size(),
                (row, column) -> rows.get(row).get(column));
    }

    private Column column(String id, Column.Kind kind, double width) {
        return new Column(words.get("export.kpi." + id), kind, width);
    }

    private List<@Nullable Object> row(KpiResult result) {
        Kpi kpi = result.kpi();
        boolean share = kpi.unit() == Kpi.Unit.PERCENT;
        List<@Nullable Object> row = new ArrayList<>();
        row.add(words.get("kpi." + kpi.id() + ".title"));
        row.add(result.state().hasValue() ? value(result.value(), share) : null);
        row.add(unit(result));
        row.add(words.get(
                result.isMixed()
                        ? "export.state.currencies"
                        : "export.state." + result.state().id()));
        row.add(value(result.previousPeriod().map(Change::before), share));
        row.add(change(result.previousPeriod(), share));
        row.add(value(result.firstToLastMonth().map(Change::before), share));
        row.add(value(result.firstToLastMonth().map(Change::now), share));
        row.add(change(result.firstToLastMonth(), share));
        row.add(words.get(share ? "export.change.points" : "export.change.percent"));
        row.add(words.get("kpi." + kpi.id() + ".definition"));
        row.add(
                result.ignored().isEmpty()
                        ? null
                        : result.ignored().stream().map(filters::sentence).collect(Collectors.joining("; ")));
        row.add(kpi.id());
        return row;
    }

    /** The currency of an amount as the service names it. */
    private @Nullable String unit(KpiResult result) {
        if (result.currency() instanceof KpiResult.Currency.One(var name)
                && result.kpi().unit() == Kpi.Unit.MONEY) {
            return name.isEmpty() ? null : name;
        }
        return words.get("export.unit." + result.kpi().unit().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Object value(Optional<BigDecimal> value, boolean share) {
        return value(value.orElse(null), share);
    }

    private static @Nullable Object value(@Nullable BigDecimal value, boolean share) {
        return value != null && share ? new Share(value, Share.Look.PART) : value;
    }

    private static @Nullable Object change(Optional<Change> change, boolean share) {
        BigDecimal percent = change.map(Change::percent).orElse(null);
        return percent == null ? null : new Share(percent, share ? Share.Look.POINTS : Share.Look.CHANGE);
    }
}
