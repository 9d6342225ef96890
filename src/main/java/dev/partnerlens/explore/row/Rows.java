package dev.partnerlens.explore.row;

import dev.partnerlens.explore.column.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Passing rows in the order wanted, by index. Immutable to its users and safe for several threads. */
public final class Rows {
    private final Passing passing;
    private final List<SortKey> keys;
    private final Stretches kept;
    private final int size;
    private final Order order;
    private volatile Order.Run last = new Order.Run(0, new int[0]);

    private Rows(Passing passing, List<SortKey> keys, Stretches kept, int size, Order order) {
        this.passing = passing;
        this.keys = List.copyOf(keys);
        this.kept = kept;
        this.size = size;
        this.order = order;
    }

    /** In the order of their table. Goes over the rows once where nobody knows how many pass. */
    public static Rows of(Passing passing, OptionalInt known) {
        Stretches kept = new Stretches();
        Order order = new NaturalOrder(passing, kept, known);
        return new Rows(passing, List.of(), kept, order.size(), order);
    }

    /** The same rows by a column of their table; alike ones stay in the order they have here. */
    public Rows sorted(Column column, boolean descending) {
        List<SortKey> all = new ArrayList<>();
        all.add(SortKey.of(column, descending));
        all.addAll(keys);
        return new Rows(passing, all, kept, size, Sorting.of(passing, all, size, kept));
    }

    /** Those that pass one more test, in the same order. */
    public Rows where(RowTest test) {
        Passing those = passing.and(test);
        Order natural = new NaturalOrder(those, kept);
        Order sorted = keys.isEmpty() ? natural : Sorting.of(those, keys, natural.size(), kept);
        return new Rows(those, keys, kept, natural.size(), sorted);
    }

    public int size() {
        return size;
    }

    /**
     * The number in its table of the row at an index from 0 to before {@link #size}. Blocks where the index lies far from
     * those asked for before, for as long as it takes to go over the rows once.
     */
    public int row(int index) {
        Order.Run run = last;
        if (!run.holds(index)) {
            run = order.run(index);
            last = run;
        }
        return run.row(index);
    }

    /** How many of these rows come before a row of the table, which need not be one of them; may block as {@link #row}. */
    public int before(int row) {
        return order.before(row);
    }
}
