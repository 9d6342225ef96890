package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Query;
import dev.partnerlens.explore.cube.By;
import dev.partnerlens.explore.cube.Groups;
import dev.partnerlens.explore.cube.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out the groups of a query over a set of series, and keeps units apart; {@link Asking} for such a set. */
final class SeriesAsking {
    private final Sliced sliced;
    private final Query query;
    private final Slice rows;
    private final Optional<Measure> figure;
    private final Optional<By> unitAxis;

    SeriesAsking(Sliced sliced, Query query) {
        this.sliced = sliced;
        this.query = query;
        this.rows = sliced.rows();
        this.figure = query.measure().map(measure -> (Measure) own(measure));
        this.unitAxis =
                query.measure().flatMap(Measure::unit).map(unit -> sliced.cube().emptyAsOne(own(unit)));
    }

    private Field own(Field field) {
        Dataset dataset = sliced.table().dataset();
        return dataset.counterpart(field)
                .orElseThrow(() -> new IllegalArgumentException(field.name() + " is no field of " + dataset));
    }

    /** What was found; empty where rows have to be asked one by one. */
    record Found(List<Answer.Group> groups, Optional<String> unit, List<Answer.UnitTotal> byUnit) {}

    Optional<Found> found() {
        if (query.groupBy().stream().anyMatch(by -> own(by.field()) instanceof Measure)) {
            return Optional.empty();
        }
        List<Answer.UnitTotal> units = unitAxis.map(this::unitTotals).orElse(List.of());
        boolean mixed = units.size() > 1;
        Optional<String> unit = units.size() == 1 ? Optional.of(units.getFirst().unit()) : Optional.empty();
        return groups(mixed).map(groups -> new Found(groups, unit, mixed ? units : List.of()));
    }

    private List<Answer.UnitTotal> unitTotals(By axis) {
        List<Answer.UnitTotal> totals = new ArrayList<>();
        rows.groups(List.of(axis), figure).ifPresent(groups -> {
            for (int group : groups.sorted()) {
                totals.add(new Answer.UnitTotal(text(groups.key(group, 0)), groups.sum(group), groups.rows(group)));
            }
        });
        return totals;
    }

    private Optional<List<Answer.Group>> groups(boolean mixed) {
        List<By> axes = new ArrayList<>();
        for (GroupBy by : query.groupBy()) {
            axes.add(sliced.cube().by(by, own(by.field())));
        }
        int keys = axes.size();
        boolean split = mixed && keys > 0;
        if (split) {
            axes.add(unitAxis.orElseThrow());
        }
        boolean added = figure.isPresent() && (!mixed || split);
        return rows.groups(axes, figure).map(found -> groups(found, keys, split, added));
    }

    private static List<Answer.Group> groups(Groups found, int keys, boolean split, boolean added) {
        List<Answer.Group> groups = new ArrayList<>(found.size());
        for (int group : found.sorted()) {
            List<@Nullable Object> values = new ArrayList<>(keys);
            for (int key = 0; key < keys; key++) {
                values.add(found.key(group, key));
            }
            groups.add(new Answer.Group(
                    Collections.unmodifiableList(values),
                    split ? text(found.key(group, keys)) : null,
                    added ? found.sum(group) : null,
                    found.rows(group)));
        }
        return groups;
    }

    private static String text(@Nullable Object key) {
        return key instanceof String text ? text : "";
    }
}
