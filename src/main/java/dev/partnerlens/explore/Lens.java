package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.cube.Kept;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * The sets as one scope's filters leave them, of any time. All KPIs of a page look through the same one, and what is worked
 * out once is kept for a while. Safe from several threads.
 */
final class Lens {
    private static final long MOST = 8L << 20;
    private static final long SMALL = 1 << 10;
    private static final long BOXED = 20;
    private static final long PLACE = 200;

    private final Practice practice;
    private final LocalDate today;
    private final List<Filter> filters;
    private final Kept<List<Object>, Object> known;

    Lens(Practice practice, LocalDate today, List<Filter> filters) {
        this.practice = practice;
        this.today = today;
        this.filters = List.copyOf(filters);
        this.known = new Kept<>(practice.roomForLists(MOST), Lens::size);
    }

    LocalDate today() {
        return today;
    }

    Practice practice() {
        return practice;
    }

    List<Filter> filters() {
        return filters;
    }

    /** What is worked out of this lens alone and {@code of}, once. Two threads may both work it out; either is right. */
    <T> T once(Class<T> kind, Object of, Supplier<T> work) {
        List<Object> key = List.of(kind, of);
        Object found = known.get(key);
        if (found == null) {
            found = work.get();
            known.put(key, found);
        }
        return kind.cast(found);
    }

    private static long size(Object found) {
        return SMALL
                + switch (found) {
                    case SetRows some -> some.rows().bytes();
                    case BitSet ids -> ids.size() / Byte.SIZE;
                    case AzureSubscriptions some -> some.rows().rows().bytes();
                    case NewCustomers some -> BOXED * some.firstDays().size();
                    case TopCustomers some -> PLACE * some.places().size();
                    default -> 0;
                };
    }

    /** The rows of a set that pass the filters. */
    SetRows rows(Dataset dataset) {
        return once(
                SetRows.class,
                dataset,
                () -> new SetRows(
                        practice.table(dataset),
                        practice.passed(dataset, Optional.empty(), filters).rows()));
    }

    SetRows subscriptions() {
        return rows(Subscriptions.DATASET);
    }

    /** The subscriptions whatever the filters. */
    SetRows allSubscriptions() {
        return new SetRows(
                practice.table(Subscriptions.DATASET),
                practice.table(Subscriptions.DATASET).all());
    }

    Suspensions suspensions() {
        return practice.suspensions();
    }

    /** The ids of a usage field with a quantity above zero in the period, see {@link Ids}. */
    BitSet used(TextField field, Period period) {
        return once(
                BitSet.class,
                List.of(field, period),
                () -> practice.sliced(AzureUsage.DATASET, Optional.of(period), filters)
                        .map(sliced ->
                                sliced.positive(AzureUsage.QUANTITY).numbers(sliced.numbered(practice.ids(), field)))
                        .orElseGet(() -> usedByRow(field, period)));
    }

    private BitSet usedByRow(TextField field, Period period) {
        SetRows usage = rows(AzureUsage.DATASET).within(period);
        RowSet positive = usage.table().decimal(AzureUsage.QUANTITY).positive(usage.rows());
        return practice.ids().among(usage.table(), field, positive);
    }

    /** The ids of some rows, nobody's left out, see {@link Ids}. */
    BitSet ids(SetRows rows, TextField field) {
        return practice.ids().among(rows.table(), field, rows.rows());
    }

    /** The row's id is one of these. */
    IntPredicate among(SetRows rows, TextField field, BitSet ids) {
        var codes = rows.table().text(field).codes();
        boolean[] pass = practice.ids().passing(rows.table(), field, ids);
        return row -> pass[codes.get(row)];
    }

    /** Filters that do not reach one of the sets. */
    List<Filter> ignored(List<Dataset> sets) {
        return filters.stream()
                .filter(filter -> sets.stream().anyMatch(set -> practice.reach(set, filter) == Reach.IGNORED))
                .toList();
    }
}
