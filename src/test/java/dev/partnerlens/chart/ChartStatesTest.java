package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartStatesTest {
    private static final LocalDate TODAY = InventedPractice.TODAY;
    private static final Scope SCOPE = new Scope(TODAY, PeriodPreset.DEFAULT.until(TODAY), List.of());

    private final Words words = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "NOT_FETCHED, NOT_FETCHED",
        "NOT_PERMITTED, NOT_PERMITTED",
        "NOT_OFFERED, NOT_PERMITTED",
        "FAILED, FAILED"
    })
    void whereNothingIsStoredEveryChartSaysWhy(Freshness.Standing standing, ChartState.Kind kind) {
        InMemorySource source = new InMemorySource(TODAY);
        for (Dataset set : Datasets.all()) {
            source.without(set, standing);
        }
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        for (Locale language : Words.LANGUAGES) {
            for (ChartSpec spec : Charts.all()) {
                ChartModel model = spec.build(practice, SCOPE, Choices.NONE, Words.in(language));
                assertThat(model.state().kind()).as(spec.id()).isEqualTo(kind);
                assertThat(model.state().heading()).isNotBlank().doesNotContain("{");
                assertThat(model.state().text()).isNotBlank().doesNotContain("{");
                assertThat(model.plot()).isEmpty();
                assertThat(model.summary()).contains(model.state().heading());
            }
        }
    }

    @Test
    void wholeSetsWithoutRowsAreZero() {
        InMemorySource source = new InMemorySource(TODAY);
        for (Dataset set : Datasets.all()) {
            source.put(set, List.of());
        }
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        for (ChartSpec spec : Charts.all()) {
            assertThat(spec.build(practice, SCOPE, Choices.NONE, words).state().kind())
                    .as(spec.id())
                    .isEqualTo(ChartState.Kind.ZERO);
        }
    }

    @Test
    void filtersThatHideEverythingAreNamedAsTheReason() {
        Practice practice = InventedPractice.practice(1);
        Filter nobody = new Filter.AnyOf(Subscriptions.CUSTOMER_NAME, List.of("Nobody at all"));
        Scope filtered = new Scope(TODAY, SCOPE.period(), List.of(nobody));
        for (ChartSpec spec : Charts.of(Tab.SUBSCRIPTIONS)) {
            ChartModel model = spec.build(practice, filtered, Choices.NONE, words);
            assertThat(model.state().kind()).as(spec.id()).isEqualTo(ChartState.Kind.FILTERED_OUT);
            assertThat(model.state().heading()).containsPattern("\\d");
        }
    }

    @Test
    void aPeriodNeverFetchedIsNoZero() {
        InMemorySource source = InventedPractice.source(1);
        source.covering(AzureUsage.DATASET, new Period(LocalDate.of(2025, 11, 1), TODAY));
        source.covering(ProfileSearch.DATASET, new Period(LocalDate.of(2025, 11, 1), TODAY));
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        Scope longAgo = new Scope(TODAY, new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31)), List.of());
        for (String id : List.of("daily-usage", "top-customers", "category-by-month", "usage-by-location")) {
            assertThat(chart(Tab.USAGE, id, practice, longAgo).state().kind())
                    .as(id)
                    .isEqualTo(ChartState.Kind.NOT_FETCHED);
        }
        assertThat(chart(Tab.SEARCH, "top-keywords", practice, longAgo).state().kind())
                .isEqualTo(ChartState.Kind.NOT_FETCHED);
    }

    @Test
    void aFieldThatNeverCameIsNoZero() {
        InMemorySource source = InventedPractice.source(1);
        source.withhold(Subscriptions.DATASET, Subscriptions.COMMITMENT_END_DATE);
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        ChartModel model = chart(Tab.SUBSCRIPTIONS, "renewal-calendar", practice, SCOPE);
        assertThat(model.state().kind()).isEqualTo(ChartState.Kind.NOT_DELIVERED);
        assertThat(model.state().text()).contains("Commitment ends");
    }

    @Test
    void aSumOverSeveralUnitsIsRefusedAndTheSelectorsOfferTheSplit() {
        Practice practice = InventedPractice.practice(1);
        Choices all = Choices.NONE.with("category", "*").with("unit", "*");
        for (String id : List.of("daily-usage", "top-customers", "usage-by-location")) {
            ChartModel model = spec(Tab.USAGE, id).build(practice, SCOPE, all, words);
            assertThat(model.state().kind()).as(id).isEqualTo(ChartState.Kind.MIXED_UNITS);
            assertThat(model.selectors()).extracting(ChartModel.Selector::id).containsExactly("category", "unit");
        }
        Choices oneUnit = Choices.NONE.with("category", "*").with("unit", "Hours");
        ChartModel model = spec(Tab.USAGE, "daily-usage").build(practice, SCOPE, oneUnit, words);
        assertThat(model.state().isDrawn()).isTrue();
        assertThat(model.subtitle()).contains("All categories").contains("Hours");
    }

    @Test
    void filtersThatDoNotReachAChartAreNamed() {
        Practice practice = InventedPractice.practice(1);
        Filter market = new Filter.AnyOf(IndirectResellers.NAME, List.of("Contoso IT 2"));
        Scope filtered = new Scope(TODAY, SCOPE.period(), List.of(market));
        assertThat(chart(Tab.SEARCH, "search-funnel", practice, filtered).notes())
                .anyMatch(note -> note.contains("Ignores the filter Reseller"));
        assertThat(chart(Tab.RESELLERS, "by-market", practice, filtered).notes())
                .isEmpty();
    }

    @Test
    void daysThatWereNeverFetchedAreMarkedInsteadOfDrawnAsZero() {
        InMemorySource source = InventedPractice.source(1);
        LocalDate known = LocalDate.of(2026, 3, 1);
        source.covering(AzureUsage.DATASET, new Period(known, TODAY));
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        TrendArea plot = (TrendArea)
                chart(Tab.USAGE, "daily-usage", practice, SCOPE).plot().orElseThrow();
        assertThat(plot.points())
                .allMatch(point ->
                        point.step().known() == !point.step().days().from().isBefore(known));
        assertThat(plot.points().getLast().step().partial()).isTrue();
        assertThat(plot.points().get(plot.points().size() - 2).step().partial()).isFalse();
        assertThat(plot.points().getFirst().mark().lines()).containsExactly("not known");
    }

    private ChartModel chart(Tab tab, String id, Practice practice, Scope scope) {
        return spec(tab, id).build(practice, scope, Choices.NONE, words);
    }

    private static ChartSpec spec(Tab tab, String id) {
        return Charts.of(tab).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
