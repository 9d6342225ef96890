package dev.partnerlens.simulator.grammar;

import dev.partnerlens.simulator.rows.Answers;
import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A grouped answer: sorted as asked for, then by the fields grouped by. */
record Groups(List<byte[]> rows) implements Answers {
    static Groups of(Table table, int[] rows, Grouping grouping, List<Ordering> orderings) {
        Map<List<Long>, Group> groups = new HashMap<>();
        for (int row : rows) {
            List<Long> key = new ArrayList<>(grouping.columns().size());
            for (Column column : grouping.columns()) {
                key.add(Group.key(table, column, grouping.level(), row));
            }
            groups.computeIfAbsent(key, any -> new Group(table, grouping, row)).add(row);
        }
        List<Ordering> order = new ArrayList<>(orderings);
        grouping.columns().forEach(column -> order.add(new Ordering(column, false)));
        return new Groups(groups.values().stream()
                .sorted(comparator(order))
                .map(Group::json)
                .toList());
    }

    private static Comparator<Group> comparator(List<Ordering> order) {
        return order.stream()
                .map(ordering -> {
                    Comparator<Group> up =
                            (a, b) -> compare(a.sortKey(ordering.column()), b.sortKey(ordering.column()));
                    return ordering.descending() ? up.reversed() : up;
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** Both are keys of the same column, hence of one type. */
    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int length(int index) {
        return rows.get(index).length;
    }

    @Override
    public void write(int index, OutputStream out) throws IOException {
        out.write(rows.get(index));
    }
}
