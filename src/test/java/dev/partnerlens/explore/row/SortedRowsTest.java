package dev.partnerlens.explore.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.PlainOrder;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.RowSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sorted rows found piece by piece against a list sorted at once, row for row. */
class SortedRowsTest {
    private static final Period DAYS = new Period(LocalDate.of(1999, 12, 1), LocalDate.of(2000, 3, 2));

    /** A set, its rows in their own order, and its table. */
    record Case(Dataset dataset, List<Row> rows, ColumnTable table, boolean series) {
        static Case of(Dataset dataset, List<Row> rows, boolean series) {
            InMemorySource plain = new InMemorySource(DAYS.to()).put(dataset, rows);
            CodedSource source = series ? plain.withSeries() : plain;
            return new Case(dataset, plain.rows(dataset), ColumnTable.load(source, dataset), series);
        }

        @Override
        public String toString() {
            return dataset + (series ? " in series" : "");
        }
    }

    static Stream<Case> cases() {
        return Stream.of(AzureUsage.DATASET, Subscriptions.DATASET, CustomerSpending.DATASET)
                .flatMap(set -> Stream.of(false, true)
                        .map(series -> Case.of(set, new OddRows(set.id().length(), set, DAYS).rows(1_500), series)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyColumnBothWaysWhateverPasses(Case data) {
        Random random = new Random(5);
        int size = data.rows().size();
        for (Field field : data.dataset().fields()) {
            for (boolean descending : new boolean[] {false, true}) {
                int one = 1 + random.nextInt(5);
                IntPredicate test = one == 1 ? _ -> true : row -> (row * 7919) % 11 < one;
                Passing passing = Passing.run(random.nextInt(9), size - random.nextInt(9));
                Passing tested = one == 1 ? passing : passing.and(listed(size, test));
                Field next = data.dataset()
                        .fields()
                        .get(random.nextInt(data.dataset().fields().size()));

                List<Integer> expected = IntStream.range(passing.from(), passing.to())
                        .filter(test)
                        .boxed()
                        .sorted(by(data, field, descending).thenComparing(by(data, next, !descending)))
                        .toList();
                List<SortKey> keys = List.of(
                        SortKey.of(data.table().column(field), descending),
                        SortKey.of(data.table().column(next), !descending));

                // Few rows at once, so that buckets are split as those of millions of rows are.
                Order order = Sorting.of(tested, keys, expected.size(), 1 + random.nextInt(60), new Stretches());
                List<Integer> found = rows(order);
                assertThat(found).as("%s, then %s", field.name(), next.name()).isEqualTo(expected);
                for (int i = 0; i < 20; i++) {
                    int row = random.nextInt(size);
                    Comparator<Integer> whole = by(data, field, descending)
                            .thenComparing(by(data, next, !descending))
                            .thenComparing(Comparator.naturalOrder());
                    assertThat(order.before(row))
                            .as("%s, then %s: before %s", field.name(), next.name(), row)
                            .isEqualTo((int) expected.stream()
                                    .filter(other -> whole.compare(other, row) < 0)
                                    .count());
                }
            }
        }
    }

    private static Comparator<Integer> by(Case data, Field field, boolean descending) {
        Comparator<Row> values = PlainOrder.by(field, descending);
        return (left, right) ->
                values.compare(data.rows().get(left), data.rows().get(right));
    }

    private static RowTest listed(int size, IntPredicate test) {
        return new RowTest.Listed(RowSet.run(0, size).where(test));
    }

    private static List<Integer> rows(Order order) {
        List<Integer> rows = new ArrayList<>();
        while (rows.size() < order.size()) {
            Order.Run run = order.run(rows.size());
            assertThat(run.holds(rows.size())).isTrue();
            rows.add(run.row(rows.size()));
        }
        return rows;
    }

    /** Enough rows for two threads and several splits: most figures alike, some far apart, some that fit no long. */
    @Test
    void manyRowsByAFigure() {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 250_000; i++) {
            BigDecimal quantity = switch (random.nextInt(4)) {
                case 0 -> BigDecimal.valueOf(24);
                case 1 -> BigDecimal.valueOf(random.nextInt(100_000), 3);
                case 2 -> BigDecimal.valueOf((1L << random.nextInt(50)) * (random.nextBoolean() ? 1 : -1), 4);
                default -> random.nextInt(1_000) > 0 ? null : new BigDecimal("1E+30").add(BigDecimal.valueOf(i));
            };
            rows.add(Row.builder(AzureUsage.DATASET)
                    .date(
                            AzureUsage.USAGE_DATE,
                            DAYS.from().plusDays(random.nextInt(60)).atStartOfDay())
                    .number(AzureUsage.QUANTITY, quantity)
                    .build());
        }
        for (boolean series : new boolean[] {false, true}) {
            Case data = Case.of(AzureUsage.DATASET, rows, series);
            boolean descending = series;
            Rows sorted = Rows.of(Passing.run(0, rows.size()), OptionalInt.empty())
                    .sorted(data.table().column(AzureUsage.QUANTITY), descending);

            assertThat(IntStream.range(0, sorted.size()).map(sorted::row).toArray())
                    .isEqualTo(IntStream.range(0, rows.size())
                            .boxed()
                            .sorted(by(data, AzureUsage.QUANTITY, descending))
                            .mapToInt(Integer::intValue)
                            .toArray());
        }
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Rows.of(
                            Passing.run(0, 1_000_000).and(listed(1_000_000, row -> row > 7)), OptionalInt.empty()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.problem()).isInstanceOf(Problem.Stopped.class));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
