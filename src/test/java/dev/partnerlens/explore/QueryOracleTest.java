package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.spelling.Spellings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random queries to random partners: columns and plain loops give the same groups, sums, counts and orders. */
class QueryOracleTest {
    private static final int QUERIES_A_PARTNER = 250;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void columnsEqualPlainLoops(long seed) {
        InventedPartner partner = new InventedPartner(seed);
        equalPlainLoops(seed, partner, partner.source());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36})
    void seriesEqualPlainLoops(long seed) {
        InventedPartner partner = new InventedPartner(seed);
        equalPlainLoops(seed, partner, partner.sourceBySeries());
    }

    private static void equalPlainLoops(long seed, InventedPartner partner, CodedSource source) {
        Random random = new Random(seed);
        Practice practice = Practice.load(source, Datasets.all(), InventedPartner.TODAY);
        RandomFilters filters = new RandomFilters(random, partner);
        for (int i = 0; i < QUERIES_A_PARTNER; i++) {
            Query query = query(random, filters);
            Answer answer = practice.ask(query);
            List<Row> rows = rows(partner, query);
            Map<String, List<Row>> byUnit = byUnit(query, rows);
            boolean mixed = byUnit.size() > 1;

            assertThat(answer.mixedUnits()).as("%s", query).isEqualTo(mixed);
            assertThat(answer.unit())
                    .as("%s", query)
                    .isEqualTo(byUnit.size() == 1 ? byUnit.keySet().stream().findFirst() : Optional.empty());
            assertThat(answer.rows()).as("%s", query).isEqualTo(groups(query, rows, mixed));
            if (mixed) {
                assertThat(answer.byUnit())
                        .as("%s", query)
                        .isEqualTo(byUnit.keySet().stream()
                                .sorted()
                                .map(unit -> new Answer.UnitTotal(
                                        unit,
                                        sum(query, byUnit.getOrDefault(unit, List.of())),
                                        byUnit.getOrDefault(unit, List.of()).size()))
                                .toList());
            }
            assertThat(practice.rows(query.dataset(), query.period(), query.where())
                            .size())
                    .isEqualTo(rows.size());
            assertThat(practice.rowCount(query.dataset(), query.period(), query.where()))
                    .isEqualTo(rows.size());
            if (i % 10 == 0) {
                assertThat(answering(source, query).ask(query).rows())
                        .as("%s", query)
                        .isEqualTo(answer.rows());
            }
        }
    }

    /** With no more columns than the query looks at; another one would be told as a fault. */
    private static Practice answering(CodedSource source, Query query) {
        return Practice.answering(
                query, source, Datasets.all(), Spellings.NONE, InventedPartner.TODAY, Optional.empty());
    }

    static Query query(Random random, RandomFilters filters) {
        Dataset dataset = filters.any(Datasets.all());
        List<GroupBy> groups = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Field field = filters.any(dataset.fields());
            groups.add(
                    field instanceof DateField date
                            ? GroupBy.of(
                                    date,
                                    filters.any(List.of(Grain.values())),
                                    filters.any(List.of(DayOfWeek.values())))
                            : GroupBy.of(field));
        }
        Optional<Measure> measure = dataset.measures().isEmpty() || random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(filters.any(dataset.measures()));
        Optional<Period> period = random.nextBoolean() ? Optional.of(filters.period()) : Optional.empty();
        return new Query(dataset, groups, measure, filters.some(dataset), period);
    }

    private static List<Row> rows(InventedPartner partner, Query query) {
        List<Filter> where = query.where();
        return PlainFilters.keep(partner, query.dataset(), where).stream()
                .filter(row -> {
                    LocalDateTime date = row.date(query.dataset().date());
                    return query.period().isEmpty()
                            || (date != null && query.period().get().contains(date.toLocalDate()));
                })
                .toList();
    }

    private static Map<String, List<Row>> byUnit(Query query, List<Row> rows) {
        Map<String, List<Row>> byUnit = new HashMap<>();
        query.measure().flatMap(Measure::unit).ifPresent(unit -> {
            for (Row row : rows) {
                String text = row.text(unit);
                byUnit.computeIfAbsent(text == null ? "" : text, _ -> new ArrayList<>())
                        .add(row);
            }
        });
        return byUnit;
    }

    private static List<Answer.Group> groups(Query query, List<Row> rows, boolean mixed) {
        boolean total = query.groupBy().isEmpty();
        Map<List<@Nullable Object>, List<Row>> groups = new HashMap<>();
        if (total) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (Row row : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            for (GroupBy by : query.groupBy()) {
                key.add(key(row.value(query.dataset().position(by.field())), by));
            }
            if (mixed && !total) {
                String unit = row.text(query.measure().flatMap(Measure::unit).orElseThrow());
                key.add(unit == null ? "" : unit);
            }
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        List<List<@Nullable Object>> keys = new ArrayList<>(groups.keySet());
        keys.sort(QueryOracleTest::compare);
        List<Answer.Group> expected = new ArrayList<>();
        for (List<@Nullable Object> key : keys) {
            List<Row> members = groups.getOrDefault(key, List.of());
            int own = query.groupBy().size();
            expected.add(new Answer.Group(
                    key.subList(0, own),
                    key.size() > own ? (String) key.get(own) : null,
                    query.measure().isEmpty() || (mixed && total) ? null : sum(query, members),
                    members.size()));
        }
        return expected;
    }

    private static @Nullable Object key(@Nullable Object value, GroupBy by) {
        return switch (value) {
            case LocalDateTime time -> floor(time.toLocalDate(), by);
            case BigDecimal number -> plain(number);
            case null -> null;
            default -> value;
        };
    }

    /** Walks back day by day, unlike the engine. */
    private static LocalDate floor(LocalDate day, GroupBy by) {
        LocalDate floor = day;
        while (!switch (by.grain()) {
            case DAY -> true;
            case WEEK -> floor.getDayOfWeek() == by.weekStart();
            case MONTH -> floor.getDayOfMonth() == 1;
            case QUARTER -> floor.getDayOfMonth() == 1 && List.of(1, 4, 7, 10).contains(floor.getMonthValue());
            case YEAR -> floor.getDayOfYear() == 1;
        }) {
            floor = floor.minusDays(1);
        }
        return floor;
    }

    private static BigDecimal sum(Query query, List<Row> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            BigDecimal number = row.number(query.measure().orElseThrow());
            sum = number == null ? sum : sum.add(number);
        }
        return plain(sum);
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < left.size(); i++) {
            int result = Comparator.nullsFirst(QueryOracleTest::compareValues).compare(left.get(i), right.get(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static int compareValues(Object left, Object right) {
        return switch (left) {
            case String text ->
                Arrays.compare(
                        text.codePoints().toArray(),
                        ((String) right).codePoints().toArray());
            case LocalDate day -> day.compareTo((LocalDate) right);
            case Boolean flag -> flag.compareTo((Boolean) right);
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            default -> throw new IllegalStateException();
        };
    }
}
