package dev.partnerlens.explore;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Query;
import dev.partnerlens.explore.column.Axis;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DecimalColumn;
import dev.partnerlens.explore.column.Grouping;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.Sums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out the groups of a query over rows already sifted, and keeps units apart. */
final class Asking {
    private final ColumnTable table;
    private final RowSet rows;
    private final Query query;
    private final @Nullable DecimalColumn measure;
    private final Optional<Axis> unitAxis;
    private final List<Answer.UnitTotal> units;

    Asking(ColumnTable table, RowSet rows, Query query) {
        this.table = table;
        this.rows = rows;
        this.query = query;
        this.measure = query.measure().map(table::decimal).orElse(null);
        this.unitAxis = query.measure().flatMap(Measure::unit).map(field -> Axis.emptyAsOne(table.text(field)));
        this.units = unitAxis.map(this::unitTotals).orElse(List.of());
    }

    private List<Answer.UnitTotal> unitTotals(Axis axis) {
        Grouping byUnit = Grouping.of(rows).by(axis);
        List<Answer.UnitTotal> totals = new ArrayList<>();
        if (measure != null) {
            Sums sums = byUnit.sums(measure);
            long[] counts = byUnit.counts();
            for (int group : byUnit.sorted()) {
                totals.add(new Answer.UnitTotal(unit(byUnit, group, 0), sums.of(group), counts[group]));
            }
        }
        return totals;
    }

    /** One entry a unit where there is more than one. */
    List<Answer.UnitTotal> byUnit() {
        return units.size() > 1 ? units : List.of();
    }

    /** The only unit. */
    Optional<String> unit() {
        return units.size() == 1 ? Optional.of(units.getFirst().unit()) : Optional.empty();
    }

    List<Answer.Group> groups() {
        Grouping grouping = Grouping.of(rows);
        for (GroupBy by : query.groupBy()) {
            grouping = grouping.by(Axis.of(table.column(by.field()), by.grain(), by.weekStart()));
        }
        int keys = query.groupBy().size();
        boolean mixed = units.size() > 1;
        boolean split = mixed && keys > 0;
        if (split) {
            grouping = grouping.by(unitAxis.orElseThrow());
        }
        Sums sums = measure == null || (mixed && !split) ? null : grouping.sums(measure);
        long[] counts = grouping.counts();
        List<Answer.Group> groups = new ArrayList<>(grouping.groups());
        for (int group : grouping.sorted()) {
            List<@Nullable Object> values = new ArrayList<>(keys);
            for (int key = 0; key < keys; key++) {
                values.add(grouping.key(group, key));
            }
            groups.add(new Answer.Group(
                    Collections.unmodifiableList(values),
                    split ? unit(grouping, group, keys) : null,
                    sums == null ? null : sums.of(group),
                    counts[group]));
        }
        return groups;
    }

    private static String unit(Grouping grouping, int group, int axis) {
        return grouping.key(group, axis) instanceof String unit ? unit : "";
    }
}
