package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a mark shows is what its filter leaves, and a filter that is on chooses its mark. */
class MarkFiltersTest {
    private static final Period PERIOD = PeriodPreset.DEFAULT.until(InventedPractice.TODAY);

    private final Practice practice = InventedPractice.practice(11);
    private final Words words = Words.in(Locale.ENGLISH);
    private final Scope scope = new Scope(InventedPractice.TODAY, PERIOD, List.of());

    @Test
    void customersOfTheLargestCategory() {
        RankedBars plot = (RankedBars) plot(Tab.USAGE, "top-customers", scope);
        ChartModel model = model(Tab.USAGE, "top-customers", scope);
        List<Filter> slice = List.of(
                new Filter.AnyOf(
                        AzureUsage.METER_CATEGORY,
                        List.of(model.selectors().get(0).chosen())),
                new Filter.AnyOf(
                        AzureUsage.METER_UNIT, List.of(model.selectors().get(1).chosen())));
        for (RankedBars.Bar bar : plot.bars()) {
            BigDecimal sum = sum(AzureUsage.DATASET, Optional.of(PERIOD), slice, bar.mark(), AzureUsage.QUANTITY);
            assertThat(sum.doubleValue()).isEqualTo(bar.size());
        }
        BigDecimal all = sum(AzureUsage.DATASET, Optional.of(PERIOD), slice, AzureUsage.QUANTITY);
        double drawn = plot.bars().stream().mapToDouble(RankedBars.Bar::size).sum()
                + plot.others().orElseThrow().size();
        assertThat(drawn).isCloseTo(all.doubleValue(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat((BigDecimal) model.twin().rows().getFirst().get(1))
                .isEqualByComparingTo(sum(
                        AzureUsage.DATASET,
                        Optional.of(PERIOD),
                        slice,
                        plot.bars().getFirst().mark(),
                        AzureUsage.QUANTITY));
    }

    @Test
    void daysOfUsage() {
        ChartModel model = model(Tab.USAGE, "daily-usage", scope);
        List<Filter> slice = List.of(
                new Filter.AnyOf(
                        AzureUsage.METER_CATEGORY,
                        List.of(model.selectors().get(0).chosen())),
                new Filter.AnyOf(
                        AzureUsage.METER_UNIT, List.of(model.selectors().get(1).chosen())));
        TrendArea plot = (TrendArea) model.plot().orElseThrow();
        for (TrendArea.Point point : plot.points()) {
            BigDecimal sum = sum(AzureUsage.DATASET, Optional.of(PERIOD), slice, point.mark(), AzureUsage.QUANTITY);
            assertThat(sum.doubleValue()).isEqualTo(point.value());
        }
        assertThat(model.twin().rows()).hasSameSizeAs(plot.points());
    }

    @Test
    void countsOfRows() {
        for (RankedBars.Bar bar : ((RankedBars) plot(Tab.REFERRALS, "status", scope)).bars()) {
            assertThat(count(Referrals.DATASET, Optional.of(PERIOD), List.of(), bar.mark()))
                    .isEqualTo((long) bar.size());
        }
        for (RankedBars.Bar bar : ((RankedBars) plot(Tab.SEARCH, "top-keywords", scope)).bars()) {
            assertThat(count(ProfileSearch.DATASET, Optional.of(PERIOD), List.of(), bar.mark()))
                    .isEqualTo((long) bar.size());
        }
        for (SegmentedBar.Segment part : ((SegmentedBar) plot(Tab.SUBSCRIPTIONS, "status", scope)).segments()) {
            assertThat(count(Subscriptions.DATASET, Optional.empty(), List.of(), part.mark()))
                    .as("spellings of one status are one segment")
                    .isEqualTo((long) part.size());
        }
        for (RankedBars.Bar bar : ((RankedBars) plot(Tab.RESELLERS, "top-resellers", scope)).bars()) {
            BigDecimal sum = sum(
                    IndirectResellers.DATASET,
                    Optional.empty(),
                    List.of(),
                    bar.mark(),
                    IndirectResellers.SUBSCRIPTION_COUNT);
            assertThat(sum.doubleValue()).isEqualTo(bar.size());
        }
        for (StackedColumns.Column column : ((StackedColumns) plot(Tab.RESELLERS, "new-by-month", scope)).columns()) {
            StackedColumns.Part part = column.parts().getFirst();
            assertThat(count(IndirectResellers.DATASET, Optional.empty(), List.of(), part.mark()))
                    .isEqualTo((long) part.size());
        }
    }

    @Test
    void azureChurnBothWays() {
        StackedColumns plot = (StackedColumns) plot(Tab.USAGE, "subscription-churn", scope);
        for (StackedColumns.Column column : plot.columns()) {
            for (StackedColumns.Part part : column.parts()) {
                assertThat(count(Subscriptions.DATASET, Optional.empty(), List.of(Conditions.AZURE), part.mark()))
                        .isEqualTo((long) part.size());
            }
        }
    }

    @Test
    void funnelStages() {
        for (Funnel.Stage stage : ((Funnel) plot(Tab.REFERRALS, "funnel", scope)).stages()) {
            if (stage.mark().filter().isPresent()) {
                assertThat(count(Referrals.DATASET, Optional.of(PERIOD), List.of(), stage.mark()))
                        .isEqualTo((long) stage.size());
            }
        }
        for (Funnel.Stage stage : ((Funnel) plot(Tab.SEARCH, "search-funnel", scope)).stages()) {
            assertThat(count(ProfileSearch.DATASET, Optional.of(PERIOD), List.of(), stage.mark()))
                    .isEqualTo((long) stage.size());
        }
    }

    @Test
    void renewalsByDayAndByStretch() {
        CalendarHeat plot = (CalendarHeat) plot(Tab.SUBSCRIPTIONS, "renewal-calendar", scope);
        double sums = 0;
        for (CalendarHeat.Sum sum : plot.sums()) {
            assertThat(count(Subscriptions.DATASET, Optional.empty(), List.of(Conditions.ACTIVE), sum.mark()))
                    .isEqualTo((long) sum.size());
            sums += sum.size();
        }
        long days = 0;
        for (CalendarHeat.Day day : plot.days()) {
            if (day.time() != CalendarHeat.Time.PAST) {
                days += count(Subscriptions.DATASET, Optional.empty(), List.of(Conditions.ACTIVE), day.mark());
            }
        }
        assertThat(days).isEqualTo((long) sums);
    }

    @Test
    void aFilterThatIsOnChoosesItsMarkAndHidesNoOther() {
        for (ChartSpec spec : Charts.all()) {
            ChartModel before = spec.build(practice, scope, Choices.NONE, words);
            List<Mark> marks = before.plot().orElseThrow().marks();
            assertThat(marks).as(spec.id()).noneMatch(Mark::selected);
            Optional<Mark> clicked =
                    marks.stream().filter(mark -> mark.filter().isPresent()).findFirst();
            if (clicked.isEmpty() || spec.id().equals("funnel")) {
                continue;
            }
            Scope filtered = new Scope(
                    scope.today(), PERIOD, List.of(clicked.get().filter().orElseThrow()));
            ChartModel after = spec.build(practice, filtered, Choices.NONE, words);
            List<Mark> now = after.plot().orElseThrow().marks();
            assertThat(now).as(spec.id()).hasSameSizeAs(marks);
            assertThat(now)
                    .as(spec.id())
                    .anyMatch(mark -> mark.id().equals(clicked.get().id()) && mark.selected());
            assertThat(now).as(spec.id()).anyMatch(mark -> !mark.selected());
            assertThat(after.twin()).as(spec.id()).isEqualTo(before.twin());
        }
    }

    private ChartModel model(Tab tab, String id, Scope where) {
        return Charts.of(tab).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow()
                .build(practice, where, Choices.NONE, words);
    }

    private Plot plot(Tab tab, String id, Scope where) {
        return model(tab, id, where).plot().orElseThrow();
    }

    private long count(Dataset set, Optional<Period> period, List<Filter> fixed, Mark mark) {
        return practice.rows(set, period, with(fixed, mark)).size();
    }

    private BigDecimal sum(Dataset set, Optional<Period> period, List<Filter> fixed, Mark mark, Measure measure) {
        return sum(set, period, with(fixed, mark), measure);
    }

    private BigDecimal sum(Dataset set, Optional<Period> period, List<Filter> filters, Measure measure) {
        RowView rows = practice.rows(set, period, filters);
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < rows.size(); row++) {
            sum = rows.value(row, measure) instanceof BigDecimal value ? sum.add(value) : sum;
        }
        return sum;
    }

    private static List<Filter> with(List<Filter> fixed, Mark mark) {
        List<Filter> all = new ArrayList<>(fixed);
        mark.filter().ifPresent(all::add);
        return all;
    }
}
