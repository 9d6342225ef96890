package dev.partnerlens.explore;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Grain;
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
import dev.partnerlens.explore.column.LoadListener;
import dev.partnerlens.explore.cube.Kept;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All sets of a partner in memory, immutable: one state of the cache that every tile, chart and table agrees on. Safe to
 * ask from several threads.
 */
public final class Practice {
    /** The filters of now, none, and some that the user comes back to. */
    private static final int LENSES = 6;

    private final LocalDate today;
    private final Loading.Loaded loaded;
    private final Sieve sieve;
    private final Optional<LocalDate> asOf;
    private final Supplier<Suspensions> reading;
    private final Kept<List<Object>, Lens> lenses = new Kept<>(LENSES, _ -> 1);
    private @Nullable Suspensions suspensions;

    private Practice(LocalDate today, Optional<LocalDate> asOf, Supplier<Suspensions> reading, Loading.Loaded loaded) {
        this.today = today;
        this.asOf = asOf;
        this.reading = reading;
        this.loaded = loaded;
        this.sieve = new Sieve(
                loaded.tables(), Datasets.all().stream().filter(this::isFetched).toList());
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
        Loading loading = new Loading(spellings, LoadListener.NOBODY);
        return new Practice(today, Optional.empty(), Suspensions::unknown, loading.whole(source, datasets));
    }

    /**
     * The same with what is remembered of earlier states, where only those can tell.
     *
     * @param past of {@code source}; read when first needed
     */
    public static Practice load(
            CodedSource source, Past past, Collection<Dataset> datasets, Spellings spellings, LocalDate today) {
        return load(source, past, datasets, spellings, today, LoadListener.NOBODY);
    }

    /** The same, with somebody who hears how far it is. */
    public static Practice load(
            CodedSource source,
            Past past,
            Collection<Dataset> datasets,
            Spellings spellings,
            LocalDate today,
            LoadListener listener) {
        Loading.Loaded loaded = new Loading(spellings, listener).whole(source, datasets);
        return new Practice(today, Optional.empty(), new Earlier(past, spellings, today), loaded);
    }

    /**
     * The same sets as they are now: rows of days that have not changed since are not read again, and sets in which nothing
     * has changed are shared. The same as loaded anew in every answer.
     *
     * @param source the one that this was loaded from
     */
    public Practice refreshed(
            CodedSource source, Past past, Spellings spellings, LocalDate day, LoadListener listener) {
        Loading loading = new Loading(spellings, listener);
        Loading.Loaded now =
                asOf.isPresent() ? loading.whole(source, loaded.tables().keySet()) : loading.again(source, loaded);
        return new Practice(day, Optional.empty(), new Earlier(past, spellings, day), now);
    }

    /** What was known at the end of {@code day}, as it would have been told that day. */
    public static Practice asOf(Past past, Collection<Dataset> datasets, Spellings spellings, LocalDate day) {
        return asOf(past, datasets, spellings, day, LoadListener.NOBODY);
    }

    /** The same, with somebody who hears how far it is. */
    public static Practice asOf(
            Past past, Collection<Dataset> datasets, Spellings spellings, LocalDate day, LoadListener listener) {
        Loading.Loaded loaded = new Loading(spellings, listener).whole(past.asOf(day), datasets);
        return new Practice(day, Optional.of(day), new Earlier(past, spellings, day), loaded);
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
        Loading.Loaded loaded = new Loading(spellings, LoadListener.NOBODY).only(source, datasets, fields::of);
        return new Practice(today, asOf, Suspensions::unknown, loaded);
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

    /** What was known of some sets at the end of an earlier day; empty where nothing is remembered. Read when first asked. */
    Optional<Practice> then(LocalDate day, List<Dataset> sets) {
        return reading instanceof Earlier earlier ? earlier.at(day, sets) : Optional.empty();
    }

    public Freshness freshness(Dataset dataset) {
        Freshness known = loaded.freshness().get(dataset);
        return known == null ? Freshness.notFetched() : known;
    }

    /** The bytes that the rows of a set take in memory, with the texts that it shares with other sets. */
    public long bytes(Dataset dataset) {
        return table(dataset).bytes();
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
        Optional<Sliced> sliced = sliced(query.dataset(), query.period(), query.where());
        Optional<SeriesAsking.Found> found = sliced.flatMap(slice -> new SeriesAsking(slice, query).found());
        if (found.isPresent()) {
            return answer(query, found.get(), sliced.get().ignored());
        }
        Sieve.Passed passed = passed(query.dataset(), query.period(), query.where());
        Asking asking = new Asking(table, passed.rows(), query);
        return answer(query, new SeriesAsking.Found(asking.groups(), asking.unit(), asking.byUnit()), passed.ignored());
    }

    private Answer answer(Query query, SeriesAsking.Found found, List<Filter> ignored) {
        return new Answer(
                query,
                found.groups(),
                found.unit(),
                found.byUnit(),
                freshness(query.dataset()).doubts(query.period(), today).isEmpty(),
                today,
                ignored);
    }

    /** The {@code most} largest groups of each unit, and all others as one. */
    public Ranked rank(Query query, int most) {
        return new RankAsking(ask(query), most, Optional.empty()).ranked();
    }

    /** The same with how many different ids stand behind each, the others among them. */
    public Ranked rank(Query query, int most, TextField ids) {
        Answer answer = ask(query);
        return new RankAsking(answer, most, Optional.of(idsByGroup(answer, ids))).ranked();
    }

    /** The groups of {@link #ask} with how many different ids stand behind each. */
    public DistinctAnswer askDistinct(Query query, TextField ids) {
        Answer answer = ask(query);
        List<BitSet> byGroup = idsByGroup(answer, ids);
        BitSet all = new BitSet();
        byGroup.forEach(all::or);
        return new DistinctAnswer(
                answer,
                ids,
                byGroup.stream().map(group -> (long) group.cardinality()).toList(),
                all.cardinality());
    }

    private List<BitSet> idsByGroup(Answer answer, TextField ids) {
        TextField own = (TextField) answer.query().dataset().counterpart(ids).orElseThrow();
        return new IdAsking(this, answer, own).ids();
    }

    /**
     * The answer to a query for {@code period} beside that for another period, in steps of {@code grain}. The query's own
     * period is not asked.
     */
    public Comparison compare(Query query, Period period, Against against, Grain grain, DayOfWeek weekStart) {
        return new Comparing(this, query, against, grain, weekStart).of(period);
    }

    /** How many rows pass; {@code period} is of the set's own date, empty for all. */
    public long rowCount(Dataset dataset, Optional<Period> period, List<Filter> where) {
        return sliced(dataset, period, where)
                .map(sliced -> sliced.rows().rows())
                .orElseGet(() -> (long) passed(dataset, period, where).rows().size());
    }

    /** The rows that pass; {@code period} is of the set's own date, empty for all. */
    public RowView rows(Dataset dataset, Optional<Period> period, List<Filter> where) {
        OptionalInt known = sliced(dataset, period, where)
                .map(sliced -> OptionalInt.of(Math.toIntExact(sliced.rows().rows())))
                .orElseGet(OptionalInt::empty);
        return TableRows.of(table(dataset), sieve.passing(table(dataset), period, where), known);
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
            case Route.Through way -> sieve.valuesThrough(way, field, table(dataset), days, others);
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
        return ids(dataset, idField, period, where).cardinality();
    }

    private BitSet ids(Dataset dataset, TextField idField, Optional<Period> period, List<Filter> where) {
        TextField own = (TextField) dataset.counterpart(idField).orElseThrow();
        return sliced(dataset, period, where)
                .map(sliced -> sliced.rows().numbers(sliced.numbered(sieve.ids(), own)))
                .orElseGet(() -> sieve.ids()
                        .among(
                                table(dataset),
                                own,
                                passed(dataset, period, where).rows()));
    }

    boolean isFetched(Dataset dataset) {
        return freshness(dataset).standing() == Freshness.Standing.FETCHED;
    }

    ColumnTable table(Dataset dataset) {
        ColumnTable table = loaded.tables().get(dataset);
        return table == null ? ColumnTable.empty(dataset) : table;
    }

    /** The numbers of ids that all sets share. */
    Ids ids() {
        return sieve.ids();
    }

    /** Bytes for lists of rows, see {@link Sieve#roomForLists}. */
    long roomForLists(long most) {
        return sieve.roomForLists(most);
    }

    /** What KPIs look through. */
    Lens lens(LocalDate day, List<Filter> filters) {
        List<Object> key =
                List.of(day, filters, filters.stream().map(Practice::owner).toList());
        Lens lens = lenses.get(key);
        if (lens == null) {
            lens = new Lens(this, day, filters);
            lenses.put(key, lens);
        }
        return lens;
    }

    /** Filters on fields of two sets may be equal and mean different things. */
    private static Optional<Dataset> owner(Filter filter) {
        return Datasets.all().stream().filter(set -> set.has(filter.field())).findFirst();
    }

    Sieve.Passed passed(Dataset dataset, Optional<Period> period, List<Filter> where) {
        return sieve.keep(table(dataset), period, where);
    }

    /** The same rows as what is asked of series; empty where the set is none of series. */
    Optional<Sliced> sliced(Dataset dataset, Optional<Period> period, List<Filter> where) {
        return sieve.slice(table(dataset), period, where);
    }
}
