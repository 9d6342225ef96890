package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A practice that is asked again and again, with periods that move a little or jump, forgets nothing and repeats nothing. */
class SeriesWalkTest {
    private static final int ROWS = 5_000;

    @ParameterizedTest
    @EnumSource(DaysOfSeries.Figures.class)
    void whatIsWorkedOutByDifferenceEqualsPlainLoops(DaysOfSeries.Figures figures) {
        for (long seed = 1; seed <= 3; seed++) {
            List<Row> rows = DaysOfSeries.rows(seed, 60, ROWS, figures);
            Practice practice = DaysOfSeries.practice(rows);
            Random random = new Random(seed);
            Period period = period(random);
            for (int step = 0; step < 40; step++) {
                period = random.nextInt(6) == 0 ? period(random) : moved(period, random);
                Query query = query(random, period);
                assertThat(practice.ask(query).rows()).as("%s", query).isEqualTo(plain(rows, query));
            }
        }
    }

    @Test
    void partsThatThreadsTakeAddUp() {
        List<Row> rows = DaysOfSeries.rows(2, 60, 140_000, DaysOfSeries.Figures.ASIDE);
        Practice practice = DaysOfSeries.practice(rows);
        Random random = new Random(2);
        for (int i = 0; i < 4; i++) {
            Query query = query(random, new Period(DaysOfSeries.FIRST, DaysOfSeries.FIRST.plusDays(140 + i)));
            assertThat(practice.ask(query).rows()).as("%s", query).isEqualTo(plain(rows, query));
        }
    }

    @Test
    void usageInWhichNoSeriesRepeatsIsAskedRowByRow() {
        List<Row> rows = DaysOfSeries.rows(6, 100_000, 6_000, DaysOfSeries.Figures.PLAIN);
        Practice practice = DaysOfSeries.practice(rows);
        assertThat(practice.sliced(AzureUsage.DATASET, Optional.empty(), List.of()))
                .isEmpty();
        Query query = query(new Random(1), new Period(DaysOfSeries.FIRST, DaysOfSeries.FIRST.plusDays(50)));
        assertThat(practice.ask(query).rows()).isEqualTo(plain(rows, query));
    }

    @Test
    void severalThreadsGetWhatOneGets() throws Exception {
        List<Row> rows = DaysOfSeries.rows(9, 60, ROWS, DaysOfSeries.Figures.ASIDE);
        Random random = new Random(9);
        List<Query> queries = new ArrayList<>();
        List<List<Answer.Group>> alone = new ArrayList<>();
        Practice first = DaysOfSeries.practice(rows);
        for (int i = 0; i < 60; i++) {
            queries.add(query(random, period(random)));
            alone.add(first.ask(queries.getLast()).rows());
        }
        Practice shared = DaysOfSeries.practice(rows);
        List<Callable<List<List<Answer.Group>>>> askers = new ArrayList<>();
        for (int asker = 0; asker < 4; asker++) {
            askers.add(() ->
                    queries.stream().map(query -> shared.ask(query).rows()).toList());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(askers.size())) {
            for (Future<List<List<Answer.Group>>> found : threads.invokeAll(askers)) {
                assertThat(found.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void anInterruptEndsAQuestionAndLeavesNothingHalfDone() {
        List<Row> rows = DaysOfSeries.rows(4, 60, ROWS, DaysOfSeries.Figures.PLAIN);
        Practice practice = DaysOfSeries.practice(rows);
        Query query = query(new Random(5), period(new Random(5)));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> practice.ask(query))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            stopped -> assertThat(stopped.problem()).isInstanceOf(Problem.Stopped.class));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(practice.ask(query).rows()).isEqualTo(plain(rows, query));
    }

    private static Period period(Random random) {
        LocalDate from = DaysOfSeries.FIRST.plusDays(random.nextInt(DaysOfSeries.DAYS) - 5);
        return new Period(from, from.plusDays(random.nextInt(DaysOfSeries.DAYS)));
    }

    /** As a brush moves: a day or two at one end or both. */
    private static Period moved(Period period, Random random) {
        LocalDate from = period.from().plusDays(random.nextInt(4) - 1);
        LocalDate to = period.to().plusDays(random.nextInt(4) - 1);
        return to.isBefore(from) ? period : new Period(from, to);
    }

    private static Query query(Random random, Period period) {
        List<GroupBy> groups = new ArrayList<>();
        if (random.nextBoolean()) {
            groups.add(GroupBy.of(random.nextBoolean() ? AzureUsage.METER_CATEGORY : AzureUsage.CUSTOMER_TENANT_ID));
        }
        if (random.nextBoolean()) {
            groups.add(
                    random.nextInt(groups.size() + 1),
                    GroupBy.of(
                            AzureUsage.USAGE_DATE,
                            List.of(Grain.values()).get(random.nextInt(5)),
                            DayOfWeek.of(1 + random.nextInt(7))));
        }
        List<Filter> filters = new ArrayList<>();
        // One unit only, so that sums are of all groups; what mixes units is for QueryOracleTest.
        filters.add(new Filter.AnyOf(AzureUsage.METER_UNIT, List.of("Hours")));
        if (random.nextBoolean()) {
            filters.add(new Filter.AnyOf(
                    AzureUsage.CONSUMPTION_METER_ID, List.of("m" + random.nextInt(60), "M" + random.nextInt(60))));
        }
        if (random.nextInt(4) == 0) {
            filters.add(new Filter.Between(AzureUsage.QUANTITY, Optional.of(BigDecimal.ONE), Optional.empty()));
        }
        return new Query(AzureUsage.DATASET, groups, Optional.of(AzureUsage.QUANTITY), filters, Optional.of(period));
    }

    private static List<Answer.Group> plain(List<Row> rows, Query query) {
        Map<List<@Nullable Object>, List<Row>> groups = new HashMap<>();
        if (query.groupBy().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (Row row : rows) {
            LocalDateTime time = row.date(AzureUsage.USAGE_DATE);
            if (time != null
                    && query.period().orElseThrow().contains(time.toLocalDate())
                    && query.where().stream().allMatch(filter -> passes(row, filter))) {
                List<@Nullable Object> key = new ArrayList<>();
                for (GroupBy by : query.groupBy()) {
                    key.add(by.field().equals(AzureUsage.USAGE_DATE) ? floor(time.toLocalDate(), by) : text(row, by));
                }
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Answer.Group(
                        group.getKey(),
                        null,
                        sum(group.getValue()),
                        group.getValue().size()))
                .sorted(Comparator.comparing(group ->
                        group.keys().stream().map(Objects::toString).toList().toString()))
                .toList();
    }

    private static @Nullable String text(Row row, GroupBy by) {
        return row.text((TextField) by.field());
    }

    private static boolean passes(Row row, Filter filter) {
        return switch (filter) {
            case Filter.AnyOf any -> {
                String text = row.text((TextField) any.field());
                yield text != null && any.values().stream().anyMatch(text::equalsIgnoreCase);
            }
            default -> {
                BigDecimal quantity = row.number(AzureUsage.QUANTITY);
                yield quantity != null && quantity.compareTo(BigDecimal.ONE) >= 0;
            }
        };
    }

    private static LocalDate floor(LocalDate day, GroupBy by) {
        LocalDate floor = day;
        while (!switch (by.grain()) {
            case DAY -> true;
            case WEEK -> floor.getDayOfWeek() == by.weekStart();
            case MONTH -> floor.getDayOfMonth() == 1;
            case QUARTER -> floor.getDayOfMonth() == 1 && floor.getMonthValue() % 3 == 1;
            case YEAR -> floor.getDayOfYear() == 1;
        }) {
            floor = floor.minusDays(1);
        }
        return floor;
    }

    private static BigDecimal sum(List<Row> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            BigDecimal quantity = row.number(AzureUsage.QUANTITY);
            sum = quantity == null ? sum : sum.add(quantity);
        }
        return new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }
}
