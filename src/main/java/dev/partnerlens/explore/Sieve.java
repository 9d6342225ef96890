package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.TextColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets through the rows of a set that pass filters, those on fields of other sets included. */
final class Sieve {
    private final Map<Dataset, ColumnTable> tables;
    private final Collection<Dataset> known;

    /** @param known sets whose rows are known, in order of preference as a way for filters */
    Sieve(Map<Dataset, ColumnTable> tables, Collection<Dataset> known) {
        this.tables = tables;
        this.known = known;
    }

    /** Those rows that pass, and the filters that could not be asked. */
    record Passed(RowSet rows, List<Filter> ignored) {}

    Route route(Dataset target, Field field) {
        return Route.find(target, field, known);
    }

    /**
     * Filters that go through the same ids of the same set are asked there together: "virtual machines" and "in France"
     * mean the subscriptions with virtual machines in France.
     */
    Passed keep(ColumnTable table, RowSet rows, List<Filter> filters) {
        RowSet passed = rows;
        List<Filter> ignored = new ArrayList<>();
        Map<Route.Through, List<Filter>> detours = new LinkedHashMap<>();
        for (Filter filter : filters) {
            switch (route(table.dataset(), filter.field())) {
                case Route.Direct(var own) -> passed = Condition.keep(filter, own, table.column(own), passed);
                case Route.Through through ->
                    detours.computeIfAbsent(through, _ -> new ArrayList<>()).add(filter);
                case Route.None() -> ignored.add(filter);
            }
        }
        for (Map.Entry<Route.Through, List<Filter>> detour : detours.entrySet()) {
            TextColumn ids = table.text(detour.getKey().ownId());
            passed = ids.codes().keep(passed, ids.among(ids(detour.getKey(), detour.getValue())));
        }
        return new Passed(passed, ignored);
    }

    /**
     * The values of a field at the other end of a way, sorted, with how many of the rows each leads to: together with the
     * filters that go the same way, as {@link #keep} would ask them.
     */
    List<FacetValue> valuesThrough(
            Route.Through way, TextField field, ColumnTable table, RowSet rows, List<Filter> filters) {
        TextColumn ids = table.text(way.ownId());
        long[] rowsByCode = new long[ids.cardinality()];
        for (int i = 0; i < rows.size(); i++) {
            rowsByCode[ids.codes().get(rows.row(i))]++;
        }
        RowSet leading = leading(
                way,
                filters.stream()
                        .filter(filter -> route(table.dataset(), filter.field()).equals(way))
                        .toList());
        ColumnTable owner = table(way.owner());
        TextColumn texts = owner.text(field);
        List<FacetValue> values = new ArrayList<>();
        for (int code = 0; code < texts.cardinality(); code++) {
            int wanted = code;
            RowSet having = leading.where(row -> texts.codes().get(row) == wanted);
            boolean[] among = ids.among(owner.text(way.ownerId()).ids(having));
            long count = 0;
            for (int id = 0; id < among.length; id++) {
                count += among[id] ? rowsByCode[id] : 0;
            }
            if (count > 0) {
                values.add(new FacetValue(texts.entry(code), count));
            }
        }
        values.sort(Comparator.comparing(value -> value.value() == null ? "" : value.value()));
        return values;
    }

    private Set<String> ids(Route.Through way, List<Filter> filters) {
        return table(way.owner()).text(way.ownerId()).ids(leading(way, filters));
    }

    private RowSet leading(Route.Through way, List<Filter> filters) {
        ColumnTable owner = table(way.owner());
        RowSet rows = owner.all();
        for (Filter filter : filters) {
            rows = Condition.keep(filter, filter.field(), owner.column(filter.field()), rows);
        }
        return rows;
    }

    private ColumnTable table(Dataset dataset) {
        ColumnTable table = tables.get(dataset);
        if (table == null) {
            throw new IllegalStateException(dataset + " was not loaded");
        }
        return table;
    }
}
