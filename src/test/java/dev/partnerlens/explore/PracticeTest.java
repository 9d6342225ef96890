package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a practice answers, on rows small enough to check by eye. */
class PracticeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void weeksStartOnMondayAndCrossTheNewYear() {
        Practice practice = usage(
                use("2025-12-28", "s1", "Hours", "1"),
                use("2025-12-29", "s1", "Hours", "2"),
                use("2026-01-04", "s1", "Hours", "4.5"),
                use("2026-01-05", "s1", "Hours", "8"));
        Answer answer = practice.ask(Query.of(AzureUsage.DATASET)
                .by(GroupBy.of(AzureUsage.USAGE_DATE, Grain.WEEK))
                .sum(AzureUsage.QUANTITY));
        assertThat(answer.rows())
                .containsExactly(
                        group(LocalDate.of(2025, 12, 22), "1", 1),
                        group(LocalDate.of(2025, 12, 29), "6.5", 2),
                        group(LocalDate.of(2026, 1, 5), "8", 1));
        assertThat(answer.unit()).contains("Hours");
        assertThat(answer.asOf()).isEqualTo(TODAY);
    }

    @Test
    void unitsAreNeverAddedTogether() {
        Practice practice = usage(
                use("2026-01-01", "s1", "Hours", "1"),
                use("2026-01-01", "s1", "", "2"),
                use("2026-01-02", "s1", null, "4"),
                use("2026-01-02", "s1", "Hours", "-8"));
        Query total = Query.of(AzureUsage.DATASET).sum(AzureUsage.QUANTITY);
        Answer answer = practice.ask(total);
        assertThat(answer.mixedUnits()).isTrue();
        assertThat(answer.unit()).isEmpty();
        assertThat(answer.rows()).containsExactly(new Answer.Group(List.of(), null, null, 4));
        assertThat(answer.byUnit())
                .containsExactly(
                        new Answer.UnitTotal("", new BigDecimal(6), 2),
                        new Answer.UnitTotal("Hours", new BigDecimal(-7), 2));
        assertThat(practice.ask(total.by(GroupBy.of(AzureUsage.USAGE_DATE))).rows())
                .containsExactly(
                        new Answer.Group(List.of(LocalDate.of(2026, 1, 1)), "", new BigDecimal(2), 1),
                        new Answer.Group(List.of(LocalDate.of(2026, 1, 1)), "Hours", new BigDecimal(1), 1),
                        new Answer.Group(List.of(LocalDate.of(2026, 1, 2)), "", new BigDecimal(4), 1),
                        new Answer.Group(List.of(LocalDate.of(2026, 1, 2)), "Hours", new BigDecimal(-8), 1));
        Filter hours = new Filter.AnyOf(AzureUsage.METER_UNIT, List.of("Hours"));
        assertThat(practice.ask(total.where(List.of(hours))).rows())
                .containsExactly(new Answer.Group(List.of(), null, new BigDecimal(-7), 2));
    }

    @Test
    void aTotalExistsWithoutRows() {
        Answer answer = usage().ask(Query.of(AzureUsage.DATASET).sum(AzureUsage.QUANTITY));
        assertThat(answer.rows()).containsExactly(new Answer.Group(List.of(), null, BigDecimal.ZERO, 0));
        assertThat(answer.mixedUnits()).isFalse();
    }

    @Test
    void emptyAndAbsentTextsStayApart() {
        Practice practice = usage(
                use("2026-01-01", "", "Hours", "1"),
                use("2026-01-01", null, "Hours", "2"),
                use("2026-01-01", "s1", "Hours", "4"));
        Answer answer = practice.ask(Query.of(AzureUsage.DATASET)
                .by(GroupBy.of(AzureUsage.SUBSCRIPTION_ID))
                .sum(AzureUsage.QUANTITY));
        assertThat(answer.rows()).containsExactly(group(null, "2", 1), group("", "1", 1), group("s1", "4", 1));
        assertThat(practice.distinct(AzureUsage.DATASET, AzureUsage.SUBSCRIPTION_ID, Optional.empty(), List.of()))
                .isEqualTo(1);
        Filter empty = new Filter.Empty(AzureUsage.SUBSCRIPTION_ID);
        assertThat(practice.rows(AzureUsage.DATASET, Optional.empty(), List.of(empty))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void filtersReachOtherSetsThroughTheSubscription() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(
                        AzureUsage.DATASET,
                        List.of(
                                use("2026-01-01", "S1", "Hours", "1"),
                                use("2026-01-01", "s2", "Hours", "2"),
                                use("2026-01-01", "", "Hours", "4"),
                                use("2026-01-01", "unknown", "Hours", "8")))
                .put(
                        Subscriptions.DATASET,
                        List.of(subscription("s1", "FR"), subscription("S2", "DE"), subscription("", "FR")))
                .put(Referrals.DATASET, List.of())
                .put(IndirectResellers.DATASET, List.of());
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        Filter french = new Filter.AnyOf(Subscriptions.CUSTOMER_MARKET, List.of("fr"));
        Answer answer = practice.ask(
                Query.of(AzureUsage.DATASET).sum(AzureUsage.QUANTITY).where(List.of(french)));
        assertThat(answer.rows()).containsExactly(new Answer.Group(List.of(), null, BigDecimal.ONE, 1));
        assertThat(answer.ignored()).isEmpty();

        assertThat(practice.reach(AzureUsage.DATASET, french)).isEqualTo(Reach.THROUGH_SUBSCRIPTION);
        assertThat(practice.reach(Referrals.DATASET, french)).isEqualTo(Reach.DIRECT);
        assertThat(practice.reach(IndirectResellers.DATASET, french)).isEqualTo(Reach.IGNORED);
        assertThat(practice.ask(Query.of(IndirectResellers.DATASET).where(List.of(french)))
                        .ignored())
                .containsExactly(french);
        Filter searched = new Filter.Empty(ProfileSearch.KEYWORD_PRODUCT);
        assertThat(practice.reach(AzureUsage.DATASET, searched)).isEqualTo(Reach.IGNORED);
    }

    @Test
    void aWayThroughASetNeverFetchedIsNone() {
        Practice practice = usage(use("2026-01-01", "s1", "Hours", "1"));
        Filter french = new Filter.AnyOf(Subscriptions.CUSTOMER_MARKET, List.of("FR"));
        Answer answer = practice.ask(Query.of(AzureUsage.DATASET).where(List.of(french)));
        assertThat(answer.ignored()).containsExactly(french);
        assertThat(answer.rows().getFirst().rowCount()).isEqualTo(1);
    }

    @Test
    void facetsCountUnderTheOtherFilters() {
        Practice practice = usage(
                use("2026-01-01", "s1", "Hours", "1"),
                use("2026-01-01", "s1", "GB", "1"),
                use("2026-01-02", "s1", "GB", "1"),
                use("2026-01-02", "s2", "Days", "1"),
                use("2026-01-02", "s1", null, "1"),
                use("2025-12-02", "s1", "Old", "1"));
        Scope scope = new Scope(
                TODAY,
                new Period(LocalDate.of(2026, 1, 1), TODAY),
                List.of(
                        new Filter.AnyOf(AzureUsage.METER_UNIT, List.of("Hours")),
                        new Filter.AnyOf(AzureUsage.SUBSCRIPTION_ID, List.of("S1"))));
        assertThat(practice.facet(AzureUsage.DATASET, AzureUsage.METER_UNIT, scope))
                .containsExactly(new FacetValue("GB", 2), new FacetValue(null, 1), new FacetValue("Hours", 1));
    }

    @Test
    void facetsOfAnotherSetCountTheRowsTheyLeadTo() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(
                        AzureUsage.DATASET,
                        List.of(
                                use("2026-01-01", "S1", "Hours", "1"),
                                use("2026-01-02", "s1", "GB", "2"),
                                use("2026-01-02", "s2", "Hours", "2"),
                                use("2026-01-03", "s3", "Hours", "2"),
                                use("2026-01-03", "unknown", "Hours", "2"),
                                use("2025-12-03", "s2", "Hours", "2")))
                .put(
                        Subscriptions.DATASET,
                        List.of(
                                subscription("s1", "FR"),
                                subscription("s2", "DE"),
                                subscription("s3", null),
                                subscription("s4", "IT")));
        Filter french = new Filter.AnyOf(Subscriptions.CUSTOMER_MARKET, List.of("FR"));
        Filter known = new Filter.AnyOf(Subscriptions.ID, List.of("s1", "s3"));
        Filter hours = new Filter.AnyOf(AzureUsage.METER_UNIT, List.of("Hours"));
        assertThat(market(source))
                .containsExactly(new FacetValue("FR", 2), new FacetValue(null, 1), new FacetValue("DE", 1));
        assertThat(market(source, french, hours))
                .containsExactlyInAnyOrder(new FacetValue(null, 1), new FacetValue("DE", 1), new FacetValue("FR", 1));
        assertThat(market(source, known)).containsExactly(new FacetValue("FR", 2), new FacetValue(null, 1));
    }

    private static List<FacetValue> market(InMemorySource source, Filter... filters) {
        Scope scope = new Scope(TODAY, new Period(LocalDate.of(2026, 1, 1), TODAY), List.of(filters));
        return load(source).facet(AzureUsage.DATASET, Subscriptions.CUSTOMER_MARKET, scope);
    }

    @Test
    void everyFacetOfEveryTabOpensWithTheRowsItsValuesLeave() {
        Practice practice = Practice.load(new InventedPartner(7).source(), Datasets.all(), InventedPartner.TODAY);
        for (Tab tab : Tab.values()) {
            TabContent content = TabContent.of(tab);
            Scope scope =
                    new Scope(practice.today(), new Period(LocalDate.of(2024, 1, 1), practice.today()), List.of());
            for (TextField field : content.facets()) {
                List<FacetValue> values = practice.facet(content.rows(), field, scope);
                assertThat(values).as("%s %s", tab, field.name()).isNotEmpty();
                for (FacetValue value : values) {
                    if (value.value() != null && !value.value().isEmpty()) {
                        Filter picked = new Filter.AnyOf(field, List.of(value.value()));
                        Optional<Period> days = content.rows().arrival() == Arrival.BY_DATE
                                ? Optional.of(scope.period())
                                : Optional.empty();
                        assertThat((long) practice.rows(content.rows(), days, List.of(picked))
                                        .size())
                                .isGreaterThanOrEqualTo(value.rows());
                    }
                }
            }
        }
        assertThat(usage().facet(
                                AzureUsage.DATASET,
                                Subscriptions.CUSTOMER_MARKET,
                                new Scope(TODAY, Period.day(TODAY), List.of())))
                .isEmpty();
    }

    @Test
    void rowsSortByAnyColumnWithAbsentValuesLast() {
        Practice practice = usage(
                use("2026-01-02", "b", "Hours", "10"),
                use("2026-01-01", "a", "Hours", "9"),
                use("2026-01-03", null, "Hours", "100000000000000000000.5"),
                use("2026-01-04", "a", "Hours", null));
        RowView rows = practice.rows(AzureUsage.DATASET, Optional.empty(), List.of());
        assertThat(column(rows, AzureUsage.SUBSCRIPTION_ID)).containsExactly("a", "b", null, "a");
        RowView byId = rows.sorted(AzureUsage.SUBSCRIPTION_ID, true);
        assertThat(column(byId, AzureUsage.SUBSCRIPTION_ID)).containsExactly("b", "a", "a", null);
        assertThat(column(byId, AzureUsage.USAGE_DATE).subList(1, 3))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 4));
        assertThat(column(rows.sorted(AzureUsage.QUANTITY, false), AzureUsage.SUBSCRIPTION_ID))
                .containsExactly("a", "b", null, "a");
        assertThat(column(rows.sorted(AzureUsage.QUANTITY, true), AzureUsage.QUANTITY))
                .containsExactly(new BigDecimal("100000000000000000000.5"), BigDecimal.TEN, new BigDecimal(9), null);
    }

    @Test
    void loadsAgainUntilNothingChangedMeanwhile() {
        InMemorySource kept = new InMemorySource(TODAY).put(AzureUsage.DATASET, List.of());
        int[] writes = {3};
        CodedSource written = new CodedSource() {
            @Override
            public long version() {
                return kept.version();
            }

            @Override
            public Freshness freshness(Dataset dataset) {
                Freshness known = kept.freshness(dataset);
                if (writes[0]-- > 0) {
                    kept.put(AzureUsage.DATASET, List.of(use("2026-01-01", "s" + writes[0], "Hours", "1")));
                }
                return known;
            }

            @Override
            public List<String> read(Dataset dataset, Visitor visitor) {
                return kept.read(dataset, visitor);
            }
        };
        Practice practice = Practice.load(written, List.of(AzureUsage.DATASET), TODAY);
        RowView rows = practice.rows(AzureUsage.DATASET, Optional.empty(), List.of());
        assertThat(column(rows, AzureUsage.SUBSCRIPTION_ID)).containsExactly("s0");
        assertThat(practice.freshness(AzureUsage.DATASET).rows()).isEqualTo(1);
        assertThat(writes[0]).isNegative();
    }

    @Test
    void completeMeansCoveredAndOver() {
        InMemorySource source = new InMemorySource(TODAY).put(AzureUsage.DATASET, List.of());
        Period decemberOn = new Period(LocalDate.of(2025, 12, 1), TODAY);
        Query december =
                Query.of(AzureUsage.DATASET).within(new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31)));
        assertThat(load(source).ask(december).complete()).isTrue();
        assertThat(load(source).ask(december.within(decemberOn)).complete()).isFalse();
        source.covering(AzureUsage.DATASET, new Period(LocalDate.of(2025, 12, 2), TODAY));
        assertThat(load(source).ask(december).complete()).isFalse();
    }

    private static Practice usage(Row... rows) {
        return load(new InMemorySource(TODAY).put(AzureUsage.DATASET, List.of(rows)));
    }

    private static Practice load(InMemorySource source) {
        return Practice.load(source, Datasets.all(), TODAY);
    }

    private static Row use(String day, @Nullable String subscription, @Nullable String unit, @Nullable String amount) {
        return Row.builder(AzureUsage.DATASET)
                .date(AzureUsage.USAGE_DATE, LocalDate.parse(day).atStartOfDay())
                .text(AzureUsage.SUBSCRIPTION_ID, subscription)
                .text(AzureUsage.METER_UNIT, unit)
                .number(AzureUsage.QUANTITY, amount == null ? null : new BigDecimal(amount))
                .build();
    }

    private static Row subscription(String id, @Nullable String market) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.ID, id)
                .text(Subscriptions.CUSTOMER_MARKET, market)
                .build();
    }

    private static Answer.Group group(@Nullable Object key, String sum, long rows) {
        return new Answer.Group(Arrays.asList(key), null, new BigDecimal(sum), rows);
    }

    private static List<@Nullable Object> column(RowView rows, Field field) {
        return IntStream.range(0, rows.size())
                .<@Nullable Object>mapToObj(row -> rows.value(row, field))
                .toList();
    }
}
