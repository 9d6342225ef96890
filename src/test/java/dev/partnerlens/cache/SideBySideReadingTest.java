package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.CodedBlock;
import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedDays.Span;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.LoadListener;
import dev.partnerlens.explore.column.TableReading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usage read in parts by several threads is what one reader finds row by row, of one committed state. */
class SideBySideReadingTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int DAYS = 60;

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = home.resolve("cache.db");
    }

    @Test
    void partsTogetherAreAllRowsInOrder() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            List<Row> stored = storeOdd(cache);
            for (int count : new int[] {1, 2, 3, 7, 200}) {
                List<Integer> days = new ArrayList<>();
                List<BigDecimal> figures = new ArrayList<>();
                boolean _ = cache.inOneState(state -> {
                    CodedDays of =
                            state.days(DATASET, Set.copyOf(DATASET.fields())).orElseThrow();
                    List<Span> parts = of.parts(Span.ALL, count);
                    assertThat(parts.getFirst().from()).isEqualTo(CodedDays.NO_DAY);
                    assertThat(parts.getLast().to()).isEqualTo(Integer.MAX_VALUE);
                    for (int i = 1; i < parts.size(); i++) {
                        assertThat(parts.get(i).from())
                                .isEqualTo(parts.get(i - 1).to() + 1);
                    }
                    assertThat(parts).hasSizeLessThanOrEqualTo(count + 1);
                    parts.forEach(part -> of.read(part, block -> {
                        for (int row = 0; row < block.size(); row++) {
                            days.add(block.day());
                            figures.add(figure(block, row));
                        }
                    }));
                    return true;
                });
                assertThat(days).isSorted();
                assertThat(figures)
                        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .containsExactlyElementsOf(stored.stream()
                                .map(row -> row.number(AzureUsage.QUANTITY))
                                .map(number -> number == null ? BigDecimal.ONE.negate() : number)
                                .toList());
            }
        }
    }

    @Test
    void aTableReadInPartsIsTheOneReadRowByRow() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            List<Row> stored = storeOdd(cache);
            ColumnTable table = ColumnTable.load(cache, DATASET);
            assertThat(table.series()).isPresent();
            assertThat(table.size()).isEqualTo(stored.size());
            for (int i = 0; i < stored.size(); i++) {
                Row row = stored.get(i);
                assertThat(table.text(AzureUsage.CUSTOMER_NAME).value(i)).isEqualTo(row.text(AzureUsage.CUSTOMER_NAME));
                assertThat(table.date(AzureUsage.USAGE_DATE).value(i)).isEqualTo(date(row));
                BigDecimal number = row.number(AzureUsage.QUANTITY);
                if (number == null) {
                    assertThat(table.decimal(AzureUsage.QUANTITY).value(i)).isNull();
                } else {
                    assertThat(table.decimal(AzureUsage.QUANTITY).value(i)).isEqualByComparingTo(number);
                }
            }
        }
    }

    /** A writer replaces the rows of all days at once, again and again; a state that is torn would mix its numbers. */
    @Test
    void allLanesSeeOneStateWhileAWriterGoesOn() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        try (Cache cache = new Cache(file, InstantSource.system())) {
            try (CacheWriter writer = cache.write(DAY)) {
                storeAll(writer, 0);
                Thread storing = Thread.ofPlatform().start(() -> {
                    for (int number = 1; !enough.get(); number++) {
                        storeAll(writer, number);
                    }
                });
                try {
                    for (int i = 0; i < 40; i++) {
                        ColumnTable table = ColumnTable.load(cache, DATASET);
                        assertThat(table.size()).isEqualTo(DAYS * 20);
                        assertThat(table.text(AzureUsage.CUSTOMER_NAME).cardinality())
                                .isEqualTo(2);
                    }
                } finally {
                    enough.set(true);
                    storing.join();
                }
            }
        }
    }

    @Test
    void anInterruptEndsAllLanes() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            try (CacheWriter writer = cache.write(DAY)) {
                storeAll(writer, 0);
            }
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> ColumnTable.load(cache, DATASET))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.Stopped()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ColumnTable.load(cache, DATASET).size()).isEqualTo(DAYS * 20);
        }
    }

    @Test
    void aListenerHearsHowFarItIs() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            try (CacheWriter writer = cache.write(DAY)) {
                Staging staging = writer.stage(DATASET);
                for (int i = 0; i < DAYS; i++) {
                    staging.add(Stored.page(DATASET, rows(DAY.minusDays(i), 1, 2_000)));
                }
                replace(writer, staging);
            }
            List<Long> heard = Collections.synchronizedList(new ArrayList<>());
            boolean _ = cache.inOneState(state -> {
                TableReading reading = new TableReading(state, Spellings.NONE, listener(heard));
                reading.add(DATASET, Set.copyOf(DATASET.fields()));
                return reading.run().isEmpty();
            });
            assertThat(heard).isSorted().doesNotHaveDuplicates().hasSizeBetween(2, 200);
            assertThat(heard.getLast()).isLessThanOrEqualTo(DAYS * 2_000L);
        }
    }

    @Test
    void aStateWithoutAFileIsEmpty() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            assertThat(cache.inOneState(CodedSource::version)).isZero();
            assertThat(ColumnTable.load(cache, DATASET).size()).isZero();
            assertThat(file).doesNotExist();
        }
    }

    private static @Nullable LocalDate date(Row row) {
        LocalDateTime date = row.date(AzureUsage.USAGE_DATE);
        return date == null ? null : date.toLocalDate();
    }

    private static LoadListener listener(List<Long> heard) {
        return (rows, of) -> {
            assertThat(of).isEqualTo(DAYS * 2_000L);
            heard.add(rows);
        };
    }

    private static BigDecimal figure(CodedBlock block, int row) {
        return switch (block.decimals(0)[row]) {
            case CodedBlock.ABSENT -> BigDecimal.ONE.negate();
            case CodedBlock.EXACT -> block.exact(0, row);
            default -> BigDecimal.valueOf(block.digits(0)[row], block.decimals(0)[row]);
        };
    }

    /** Rows of days far apart, some without a date, some days fuller than a block. @return in the order of reading */
    private static List<Row> storeOdd(Cache cache) {
        Random random = new Random(5);
        List<Row> rows = new ArrayList<>();
        for (int day : new int[] {-1, -700_000, 0, 1, 2, 3, 10, 11, 40, 500, 501}) {
            int count = day == 3 ? 10_000 : random.nextInt(60);
            for (int i = 0; i < count; i++) {
                Row.Builder row = Row.builder(DATASET)
                        .text(AzureUsage.CUSTOMER_NAME, "c" + random.nextInt(9))
                        .number(AzureUsage.QUANTITY, number(random));
                if (day != -1) {
                    row.date(AzureUsage.USAGE_DATE, DAY.plusDays(day).atStartOfDay());
                }
                rows.add(row.build());
            }
        }
        try (CacheWriter writer = cache.write(DAY.plusDays(600))) {
            Staging staging = writer.stage(DATASET);
            staging.add(Stored.page(DATASET, rows));
            int _ = writer.replaceAll(
                    staging,
                    List.of(
                            new Period(DAY.minusDays(700_000), DAY.minusDays(699_000)),
                            new Period(DAY, DAY.plusDays(20)),
                            new Period(DAY.plusDays(21), DAY.plusDays(600))),
                    new Fetched(rows.size(), 0, OptionalLong.empty()));
        }
        return Stored.rows(cache, DATASET);
    }

    private static @Nullable BigDecimal number(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new BigDecimal("123456789012345678901234567890.12345");
            case 2 -> new BigDecimal("1E-40");
            case 3 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(9));
        };
    }

    private static void storeAll(CacheWriter writer, int number) {
        Staging staging = writer.stage(DATASET);
        for (int i = 0; i < DAYS; i++) {
            staging.add(Stored.page(DATASET, rows(DAY.minusDays(i), number, 20)));
        }
        replace(writer, staging);
    }

    private static void replace(CacheWriter writer, Staging staging) {
        int _ = writer.replaceDays(
                staging,
                new Period(DAY.minusDays(DAYS - 1L), DAY),
                new Fetched(staging.size(), 0, OptionalLong.empty()));
    }

    private static List<Row> rows(LocalDate day, int number, int count) {
        Row row = Row.builder(DATASET)
                .text(AzureUsage.CUSTOMER_NAME, "text of " + number)
                .date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                .number(AzureUsage.QUANTITY, BigDecimal.valueOf(number))
                .build();
        return Collections.nCopies(count, row);
    }
}
