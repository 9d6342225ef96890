package dev.partnerlens.explore;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All sets of a partner in memory, immutable: one state of the cache that every tile, chart and table agrees on. Safe to
 * ask from several threads.
 */
public final class Practice {
    /** A writer that never pauses must not keep readers waiting for ever. */
    private static final int MOST_LOADS = 8;

    private final LocalDate today;
    private final Map<Dataset, ColumnTable> tables;
    private final Map<Dataset, Freshness> freshness;
    private final Sieve sieve;
    private final Optional<LocalDate> asOf;
    private final Supplier<Suspensions> reading;
    private @Nullable Suspensions suspensions;

    private Practice(
            LocalDate today,
            Optional<LocalDate> asOf,
            Supplier<Suspensions> reading,
            Map<Dataset, ColumnTable> tables,
            Map<Dataset, Freshness> freshness) {
        this.today = today;
        this.asOf = asOf;
        this.reading = reading;
        this.tables = Map.copyOf(tables);
        this.freshness = Map.copyOf(freshness);
        this.sieve = new Sieve(
                this.tables, Datasets.all().stream().filter(this::isFetched).toList());
    }

    /**
     * Loads the named sets on the calling thread; blocks for as long as the reading takes, an interrupt ends it as
     * {@link Problem.Stopped}. Sets not named count as never fetched.
     *
     * @param today the day (UTC) that answers stand for and from which on a day is not over
     */
    public static Practice load(CodedSource source, Collection<Dataset> datasets, LocalDate today) {
        return load(source, datasets, Spellings.NONE, today);
    }

    /** The same, with spellings that the user wants counted as one. */
    public static Practice load(
            CodedSource source, Collection<Dataset> datasets, Spellings spellings, LocalDate today) {
        return load(source, datasets, all(spellings), today, Optional.empty(), Suspensions::unknown);
    }

    /**
     * The same with what is remembered of earlier states, where only those can tell.
     *
     * @param past of {@code source}; read when first needed
     */
    public static Practice load(
            CodedSource source, Past past, Collection<Dataset> datasets, Spellings spellings, LocalDate today) {
        return load(source, datasets, all(spellings), today, Optional.empty(), () -> Suspensions.of(past, today));
    }

    /** What was known at the end of {@code day}, as it would have been told that day. */
    public static Practice asOf(Past past, Collection<Dataset> datasets, Spellings spellings, LocalDate day) {
        return load(past.asOf(day), datasets, all(spellings), day, Optional.of(day), () -> Suspensions.of(past, day));
    }

    /**
     * Only what one query asks of the sets: for {@link #ask} with that query, of any period, and nothing else.
     *
     * @param source the state that is asked for, which is that of the past day {@code asOf} where there is one
     */
    public static Practice answering(
            Query query,
            CodedSource source,
            Collection<Dataset> datasets,
            Spellings spellings,
            LocalDate today,
            Optional<LocalDate> asOf) {
        QueryFields fields = new QueryFields(query);
        Loading loading = (from, set) -> ColumnTable.load(from, set, spellings, fields.of(set));
        return load(source, datasets, loading, today, asOf, Suspensions::unknown);
    }

    private static Loading all(Spellings spellings) {
        return (source, set) -> ColumnTable.load(source, set, spellings);
    }

    /** Which columns come into memory. */
    @FunctionalInterface
    private interface Loading {
        ColumnTable load(CodedSource source, Dataset dataset);
    }

    private static Practice load(
            CodedSource source,
            Collection<Dataset> datasets,
            Loading loading,
            LocalDate today,
            Optional<LocalDate> asOf,
            Supplier<Suspensions> reading) {
        long version = source.version();
        Practice loaded = loadOnce(source, datasets, loading, today, asOf, reading);
        for (int tries = 1; tries < MOST_LOADS && source.version() != version; tries++) {
            version = source.version();
            loaded = loadOnce(source, datasets, loading, today, asOf, reading);
        }
        return loaded;
    }

    private static Practice loadOnce(
            CodedSource source,
            Collection<Dataset> datasets,
            Loading loading,
            LocalDate today,
            Optional<LocalDate> asOf,
            Supplier<Suspensions> reading) {
        Map<Dataset, ColumnTable> tables = new HashMap<>();
        Map<Dataset, Freshness> freshness = new HashMap<>();
        for (Dataset dataset : datasets) {
            freshness.put(dataset, source.freshness(dataset));
            tables.put(dataset, loading.load(source, dataset));
        }
        return new Practice(today, asOf, reading, tables, freshness);
    }

    /** The day that counts as today (UTC). */
    public LocalDate today() {
        return today;
    }

    /** The past day whose state this is; empty for the state of now. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** When subscriptions came to stand suspended; read when first asked for, which blocks for as long as it takes. */
    public synchronized Suspensions suspensions() {
        Suspensions known = suspensions;
        if (known == null) {
            known = reading.get();
            suspensions = known;
        }
        return known;
    }

    public Freshness freshness(Dataset dataset) {
        Freshness known = freshness.get(dataset);
        return known == null ? Freshness.notFetched() : known;
    }

    /** The spellings of the sets that rows hold and that are counted as one on the user's wish; to be shown with figures. */
    public List<Grouped> grouped(Collection<Dataset> datasets) {
        List<Grouped> all = new ArrayList<>();
        for (Dataset dataset : datasets) {
            for (Field field : dataset.fields()) {
                if (field instanceof TextField text && table(dataset).holds(text)) {
                    table(dataset)
                            .text(text)
                            .variants()
                            .forEach((spelled, variants) -> all.add(new Grouped(dataset, text, spelled, variants)));
                }
            }
        }
        return all;
    }

    /** Groups, sums and counts; all exact. Fields may be named by the declaration of another set that tells the same. */
    public Answer ask(Query query) {
        ColumnTable table = table(query.dataset());
        Sieve.Passed passed = passed(query.dataset(), query.period(), query.where());
        Asking asking = new Asking(table, passed.rows(), query);
        return new Answer(
                query,
                asking.groups(),
                asking.unit(),
                asking.byUnit(),
                freshness(query.dataset()).doubts(query.period(), today).isEmpty(),
                today,
                passed.ignored());
    }

    /** The rows that pass; {@code period} is of the set's own date, empty for all. */
    public RowView rows(Dataset dataset, Optional<Period> period, List<Filter> where) {
        return TableRows.of(table(dataset), passed(dataset, period, where).rows());
    }

    /**
     * How a filter finds its way to a set. A set that declares an equal field is reached directly, whichever set the
     * filter was made for; a way through a set that was never fetched is none.
     */
    public Reach reach(Dataset dataset, Filter filter) {
        return sieve.route(dataset, filter.field()).reach();
    }

    /**
     * The values of a field with the rows each would leave under all filters but the field's own, most frequent first.
     * Facts by date count within the scope's period, sets that stand as they are now count whole. A field of another set
     * counts the rows its values lead to; none where no way leads there.
     */
    public List<FacetValue> facet(Dataset dataset, TextField field, Scope scope) {
        Optional<Field> own = dataset.counterpart(field);
        List<Filter> others = scope.filters().stream()
                .filter(filter -> own.isPresent()
                        ? !dataset.counterpart(filter.field()).equals(own)
                        : !filter.field().equals(field))
                .toList();
        Optional<Period> days = dataset.arrival() == Arrival.BY_DATE ? Optional.of(scope.period()) : Optional.empty();
        List<FacetValue> values = switch (sieve.route(dataset, field)) {
            case Route.Direct(var there) ->
                ownValues(new Query(dataset, List.of(GroupBy.of(there)), Optional.empty(), others, days));
            case Route.Through way ->
                sieve.valuesThrough(
                        way,
                        field,
                        table(dataset),
                        passed(dataset, days, others).rows(),
                        others);
            case Route.None() -> new ArrayList<>();
        };
        values.sort(Comparator.comparingLong(FacetValue::rows).reversed());
        return values;
    }

    private List<FacetValue> ownValues(Query query) {
        List<FacetValue> values = new ArrayList<>();
        ask(query)
                .rows()
                .forEach(
                        group -> values.add(new FacetValue((String) group.keys().getFirst(), group.rowCount())));
        return values;
    }

    /** How many different ids there are, without regard to case; absent and empty ones are nobody. */
    public long distinct(Dataset dataset, TextField idField, Optional<Period> period, List<Filter> where) {
        TextColumn ids = table(dataset).text(idField);
        return ids.ids(passed(dataset, period, where).rows()).size();
    }

    boolean isFetched(Dataset dataset) {
        return freshness(dataset).standing() == Freshness.Standing.FETCHED;
    }

    ColumnTable table(Dataset dataset) {
        ColumnTable table = tables.get(dataset);
        return table == null ? ColumnTable.empty(dataset) : table;
    }

    Sieve.Passed passed(Dataset dataset, Optional<Period> period, List<Filter> where) {
        ColumnTable table = table(dataset);
        RowSet rows = period.map(days -> table.within(table.all(), days)).orElseGet(table::all);
        return sieve.keep(table, rows, where);
    }
}
