package dev.partnerlens.explore.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables hold what was sent, in the order it was sent. */
class ColumnTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 65_535, 65_536, 70_000})
    void textsSurviveEveryCodeWidth(int distinct) {
        List<String> texts = IntStream.range(0, distinct * 2)
                .mapToObj(i -> "t" + (i * 7919L) % distinct)
                .toList();
        ColumnTable table = load(texts.stream()
                .map(text -> Row.builder(AzureUsage.DATASET)
                        .text(AzureUsage.CUSTOMER_NAME, text)
                        .build())
                .toList());
        TextColumn column = table.text(AzureUsage.CUSTOMER_NAME);
        assertThat(column.cardinality())
                .isEqualTo((int) texts.stream().distinct().count() + 1);
        assertThat(IntStream.range(0, texts.size()).mapToObj(column::value)).isEqualTo(texts);
    }

    @Test
    void textsAreOrderedByCodePoint() {
        List<String> ordered = List.of("", "A", "Z", "a", "é", "\ue000", "\uffff", "\ud83d\ude00", "\ud83d\ude00a");
        List<Row> rows = new ArrayList<>();
        for (String text : ordered.reversed()) {
            rows.add(Row.builder(AzureUsage.DATASET)
                    .text(AzureUsage.METER_UNIT, text)
                    .build());
        }
        TextColumn column = load(rows).text(AzureUsage.METER_UNIT);
        assertThat(IntStream.range(1, column.cardinality()).mapToObj(column::entry))
                .isEqualTo(ordered);
    }

    @Test
    void datesKeepTheirTimeToHundredNanoseconds() {
        LocalDateTime time = LocalDateTime.of(2026, 1, 1, 13, 14, 15, 123_456_700);
        Row row = Row.builder(Subscriptions.DATASET)
                .date(Subscriptions.CREATION_DATE, time)
                .build();
        ColumnTable table = ColumnTable.load(
                new InMemorySource(DAY).put(Subscriptions.DATASET, List.of(row)), Subscriptions.DATASET);
        assertThat(table.date(Subscriptions.CREATION_DATE).value(0)).isEqualTo(time);
        assertThat(table.date(Subscriptions.LAST_RENEWAL_DATE).value(0)).isNull();
    }

    @Test
    void aPeriodIsARunOfRows() {
        List<Row> rows = new ArrayList<>();
        for (Integer day : Arrays.asList(null, 0, 0, 1, 3, 3, 9)) {
            rows.add(Row.builder(AzureUsage.DATASET)
                    .date(
                            AzureUsage.USAGE_DATE,
                            day == null ? null : DAY.plusDays(day).atStartOfDay())
                    .build());
        }
        ColumnTable table = load(rows);
        assertThat(size(table, 0, 3)).isEqualTo(5);
        assertThat(size(table, 2, 2)).isZero();
        assertThat(size(table, -5, 100)).isEqualTo(6);
        assertThat(size(table, 10, 100)).isZero();
    }

    @Test
    void anInterruptStopsTheLoading() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(
                            () -> load(List.of(Row.builder(AzureUsage.DATASET).build())))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.Stopped()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void rowsOutOfOrderAreAFaultOfTheSource() {
        InMemorySource sorted = new InMemorySource(DAY)
                .put(
                        AzureUsage.DATASET,
                        List.of(
                                Row.builder(AzureUsage.DATASET).build(),
                                Row.builder(AzureUsage.DATASET)
                                        .date(AzureUsage.USAGE_DATE, DAY.atStartOfDay())
                                        .build()));
        CodedSource backwards = new CodedSource() {
            @Override
            public long version() {
                return sorted.version();
            }

            @Override
            public Freshness freshness(Dataset dataset) {
                return sorted.freshness(dataset);
            }

            @Override
            public List<String> read(Dataset dataset, Visitor visitor) {
                sorted.read(dataset, visitor);
                return sorted.read(dataset, new Visitor() {
                    @Override
                    public void row(CodedRow row) {
                        visitor.row(row);
                    }
                });
            }
        };
        assertThatThrownBy(() -> ColumnTable.load(backwards, AzureUsage.DATASET))
                .isInstanceOf(IllegalStateException.class);
    }

    private static int size(ColumnTable table, int from, int to) {
        return table.within(table.all(), new Period(DAY.plusDays(from), DAY.plusDays(to)))
                .size();
    }

    private static ColumnTable load(List<Row> rows) {
        return ColumnTable.load(new InMemorySource(DAY).put(AzureUsage.DATASET, rows), AzureUsage.DATASET);
    }
}
