package dev.partnerlens.simulator.grammar;

import dev.partnerlens.simulator.rows.Answers;
import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.Values;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Answers questions from one table. */
public final class Answering {
    private Answering() {}

    public static Answers answer(Question question, Table table) {
        if (question.filter().isEmpty()
                && question.grouping().isEmpty()
                && question.orderings().isEmpty()) {
            return table;
        }
        int[] rows = matching(question, table);
        return question.grouping()
                .<Answers>map(grouping -> Groups.of(table, rows, grouping, question.orderings()))
                .orElseGet(() -> table.only(sorted(rows, question.orderings(), table)));
    }

    private static int[] matching(Question question, Table table) {
        IntStream all = IntStream.range(0, table.size());
        return question.filter()
                .map(condition -> RowTest.of(condition, table))
                .map((IntPredicate test) -> all.filter(test).toArray())
                .orElseGet(all::toArray);
    }

    private static int[] sorted(int[] rows, List<Ordering> orderings, Table table) {
        if (orderings.isEmpty()) {
            return rows;
        }
        Comparator<Integer> order = orderings.stream()
                .map(ordering -> {
                    Comparator<Integer> up = ascending(ordering.column(), table);
                    return ordering.descending() ? up.reversed() : up;
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return IntStream.of(rows)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Comparator<Integer> ascending(Column column, Table table) {
        return switch (table.values(column)) {
            case Values.Texts texts -> {
                int[] ranks = ranks(texts.words());
                yield Comparator.comparingInt(row -> texts.code(row) < 0 ? -1 : ranks[texts.code(row)]);
            }
            case Values.Dates dates -> Comparator.comparingLong(dates::ticks);
            case Values.Flags flags -> Comparator.comparingInt(flags::flag);
            case Values.Numbers numbers ->
                Comparator.comparing(numbers::number, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));
        };
    }

    /** The place of each word in alphabetical order. */
    private static int[] ranks(List<String> words) {
        int[] ranks = new int[words.size()];
        int[] order = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparing(words::get))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place;
        }
        return ranks;
    }
}
