package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.CodedColumn;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DecimalColumn;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.cube.FigureTest;
import dev.partnerlens.explore.cube.Kept;
import dev.partnerlens.explore.cube.MantissaTest;
import dev.partnerlens.explore.cube.SeriesBits;
import dev.partnerlens.explore.cube.SeriesCube;
import dev.partnerlens.explore.row.Passing;
import dev.partnerlens.explore.row.RowTest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets through the rows of a set that pass filters, those on fields of other sets included. What filters leave is kept for
 * a while: the tiles and charts of a page ask for the same again and again.
 */
final class Sieve {
    private static final long ROOM_FOR_BITS = 2L << 20;
    private static final long MOST_FOR_LISTS = 16L << 20;
    private static final long LEAST_FOR_LISTS = 1L << 20;
    /** Room for four lists of all rows. */
    private static final int BYTES_A_LISTED_ROW = 16;

    private static final int OVERHEAD = 256;

    private final Map<Dataset, ColumnTable> tables;
    private final Collection<Dataset> known;
    private final Map<Dataset, SeriesCube> cubes = new HashMap<>();
    private final Ids ids = new Ids();
    private final Kept<List<Object>, SeriesBits> bits =
            new Kept<>(ROOM_FOR_BITS, passing -> OVERHEAD + passing.bytes());
    private final Kept<List<Object>, Passed> sifted;

    /** @param known sets whose rows are known, in order of preference as a way for filters */
    Sieve(Map<Dataset, ColumnTable> tables, Collection<Dataset> known) {
        this.tables = tables;
        this.known = known;
        tables.forEach((dataset, table) -> SeriesCube.of(table).ifPresent(cube -> cubes.put(dataset, cube)));
        this.sifted = new Kept<>(
                roomForLists(MOST_FOR_LISTS), passed -> OVERHEAD + passed.rows().bytes());
    }

    /** Bytes for lists of rows: some of each set that is not asked by series. */
    long roomForLists(long most) {
        long listed = tables.values().stream()
                .filter(table -> !cubes.containsKey(table.dataset()))
                .mapToLong(ColumnTable::size)
                .sum();
        return Math.min(most, LEAST_FOR_LISTS + BYTES_A_LISTED_ROW * listed);
    }

    /** Those rows that pass, and the filters that could not be asked. */
    record Passed(RowSet rows, List<Filter> ignored) {}

    /** Filters by the way they take to a set. */
    private record Ways(Map<Filter, Field> direct, Map<Route.Through, List<Filter>> detours, List<Filter> ignored) {}

    Route route(Dataset target, Field field) {
        return Route.find(target, field, known);
    }

    Ids ids() {
        return ids;
    }

    /**
     * Filters that go through the same ids of the same set are asked there together: "virtual machines" and "in France"
     * mean the subscriptions with virtual machines in France.
     */
    private Ways ways(Dataset dataset, List<Filter> filters) {
        Ways ways = new Ways(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (Filter filter : filters) {
            switch (route(dataset, filter.field())) {
                case Route.Direct(var own) -> ways.direct().put(filter, own);
                case Route.Through through ->
                    ways.detours()
                            .computeIfAbsent(through, _ -> new ArrayList<>())
                            .add(filter);
                case Route.None() -> ways.ignored().add(filter);
            }
        }
        return ways;
    }

    /** The rows that pass; {@code period} is of the set's own date, empty for all. */
    Passed keep(ColumnTable table, Optional<Period> period, List<Filter> filters) {
        // Filters on fields of two sets may be equal and mean different things: the ways they take tell them apart.
        Ways ways = ways(table.dataset(), filters);
        List<Object> key = List.of(table.dataset(), period, ways);
        Passed passed = sifted.get(key);
        if (passed == null) {
            RowSet rows = period.map(days -> table.within(table.all(), days)).orElseGet(table::all);
            passed = keep(table, rows, ways);
            sifted.put(key, passed);
        }
        return passed;
    }

    private Passed keep(ColumnTable table, RowSet rows, Ways ways) {
        RowSet passed = rows;
        for (Map.Entry<Filter, Field> direct : ways.direct().entrySet()) {
            Field own = direct.getValue();
            passed = Condition.keep(direct.getKey(), own, table.column(own), passed);
        }
        for (Map.Entry<Route.Through, List<Filter>> detour : ways.detours().entrySet()) {
            TextField ownId = detour.getKey().ownId();
            boolean[] pass = ids.passing(table, ownId, leading(detour.getKey(), detour.getValue()));
            passed = table.text(ownId).codes().keep(passed, pass);
        }
        return new Passed(passed, List.copyOf(ways.ignored()));
    }

    /** The same as what is asked of series; empty where the set is none of series. */
    Optional<Sliced> slice(ColumnTable table, Optional<Period> period, List<Filter> filters) {
        SeriesCube cube = cubes.get(table.dataset());
        if (cube == null) {
            return Optional.empty();
        }
        Ways ways = ways(table.dataset(), filters);
        SeriesBits passing = cube.all();
        BitSet days = cube.days(period);
        List<FigureTest> tests = new ArrayList<>();
        for (Map.Entry<Filter, Field> direct : ways.direct().entrySet()) {
            Filter filter = direct.getKey();
            Field own = direct.getValue();
            if (own instanceof Measure figure) {
                tests.add(new FigureTest.Filtered(figure, filter));
            } else if (own.equals(table.dataset().date())) {
                days.and(bits(Condition.passing(
                        filter, own, table.date(table.dataset().date()))));
            } else {
                passing = passing.and(kept(
                        List.of(table.dataset(), filter),
                        cube,
                        own,
                        () -> Condition.passing(filter, own, cube.coded(own))));
            }
        }
        for (Map.Entry<Route.Through, List<Filter>> detour : ways.detours().entrySet()) {
            Route.Through way = detour.getKey();
            passing = passing.and(kept(
                    List.of(table.dataset(), way, detour.getValue()),
                    cube,
                    way.ownId(),
                    () -> ids.passing(table, way.ownId(), leading(way, detour.getValue()))));
        }
        return Optional.of(new Sliced(table, cube, passing, days, List.copyOf(tests), List.copyOf(ways.ignored())));
    }

    /** The rows that pass as what they must pass: none of them is listed. */
    Passing passing(ColumnTable table, Optional<Period> period, List<Filter> filters) {
        RowSet days = period.map(when -> table.within(table.all(), when)).orElseGet(table::all);
        Passing run = days.size() == 0 ? Passing.run(0, 0) : Passing.run(days.row(0), days.row(0) + days.size());
        Optional<Sliced> sliced = slice(table, period, filters);
        return sliced.isPresent() ? sliced.get().among(run) : passing(table, run, ways(table.dataset(), filters));
    }

    private Passing passing(ColumnTable table, Passing run, Ways ways) {
        Passing passing = run;
        for (Map.Entry<Filter, Field> direct : ways.direct().entrySet()) {
            Filter filter = direct.getKey();
            passing = passing.and(
                    switch (table.column(direct.getValue())) {
                        case DecimalColumn figures -> new RowTest.Figure(MantissaTest.of(filter, figures));
                        case CodedColumn coded ->
                            new RowTest.Coded(coded.codes(), Condition.passing(filter, direct.getValue(), coded));
                    });
        }
        for (Map.Entry<Route.Through, List<Filter>> detour : ways.detours().entrySet()) {
            TextField ownId = detour.getKey().ownId();
            boolean[] pass = ids.passing(table, ownId, leading(detour.getKey(), detour.getValue()));
            passing = passing.and(new RowTest.Coded(table.text(ownId).codes(), pass));
        }
        return passing;
    }

    private interface Codes {
        boolean[] passing();
    }

    private SeriesBits kept(List<Object> key, SeriesCube cube, Field own, Codes pass) {
        SeriesBits found = bits.get(key);
        if (found == null) {
            found = cube.passing(own, pass.passing());
            bits.put(key, found);
        }
        return found;
    }

    private static BitSet bits(boolean[] pass) {
        BitSet bits = new BitSet(pass.length);
        for (int i = 0; i < pass.length; i++) {
            bits.set(i, pass[i]);
        }
        return bits;
    }

    /** The numbers of the ids at the other end of a way that pass filters there. */
    private BitSet leading(Route.Through way, List<Filter> filters) {
        ColumnTable owner = table(way.owner());
        return slice(owner, Optional.empty(), filters)
                .map(sliced -> sliced.rows().numbers(sliced.numbered(ids, way.ownerId())))
                .orElseGet(() -> ids.among(
                        owner,
                        way.ownerId(),
                        keep(owner, Optional.empty(), filters).rows()));
    }

    /** Counts rows by what stands at the other end of a way, see {@link FacetsThrough}. */
    List<FacetValue> valuesThrough(
            Route.Through way, TextField field, ColumnTable table, Optional<Period> period, List<Filter> others) {
        FacetsThrough through = new FacetsThrough(ids, way);
        Optional<Sliced> sliced = slice(table, period, others);
        long[] rows = sliced.isPresent()
                ? through.rowsById(sliced.get())
                : through.rowsById(table, keep(table, period, others).rows());
        ColumnTable owner = table(way.owner());
        List<Filter> along = others.stream()
                .filter(filter -> route(table.dataset(), filter.field()).equals(way))
                .toList();
        Optional<Sliced> leading = slice(owner, Optional.empty(), along);
        return leading.isPresent()
                ? through.values(leading.get(), field, rows)
                : through.values(owner, keep(owner, Optional.empty(), along).rows(), field, rows);
    }

    private ColumnTable table(Dataset dataset) {
        ColumnTable table = tables.get(dataset);
        if (table == null) {
            throw new IllegalStateException(dataset + " was not loaded");
        }
        return table;
    }
}
