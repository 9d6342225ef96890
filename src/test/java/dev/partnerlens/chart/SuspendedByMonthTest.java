package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.InMemoryPast;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The churn charts tell who was suspended by month, as far as syncs have seen it, and never a zero for the rest. */
class SuspendedByMonthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final Period PERIOD = new Period(LocalDate.of(2026, 3, 1), TODAY);

    private final InMemoryPast past = new InMemoryPast()
            .then(LocalDate.of(2026, 4, 15), state("ACTIVE", "SUSPENDED", "ACTIVE"))
            .then(LocalDate.of(2026, 4, 20), state("SUSPENDED", "SUSPENDED", "ACTIVE"))
            .then(LocalDate.of(2026, 5, 2), state("ACTIVE", "SUSPENDED", "ACTIVE"))
            .then(LocalDate.of(2026, 6, 3), state("SUSPENDED", "ACTIVE", "SUSPENDED"));

    @Test
    void monthsBeforeTheFirstSyncAreNotKnown() {
        ChartModel model = churn("subscriptions", List.of());
        StackedColumns plot = (StackedColumns) model.plot().orElseThrow();
        StackedColumns.Series suspended = plot.series().getLast();
        assertThat(suspended.name()).isEqualTo("Suspended");
        assertThat(suspended.below()).isTrue();
        assertThat(suspended.total()).isEqualTo("3");
        List<StackedColumns.Part> parts =
                plot.columns().stream().map(column -> column.parts().getLast()).toList();
        assertThat(parts).extracting(StackedColumns.Part::size).containsExactly(0.0, 1.0, 0.0, 2.0);
        assertThat(parts).extracting(StackedColumns.Part::known).containsExactly(false, true, true, true);
        assertThat(parts.getFirst().mark().lines()).containsExactly("not known");
        assertThat(parts.get(1).mark().title()).isEqualTo("Suspended, Apr 2026, partial");
        assertThat(parts.get(2).mark().title()).isEqualTo("Suspended, May 2026");
        assertThat(model.notes().getFirst()).contains("15 Apr 2026");
        int column = model.twin().columns().indexOf("Suspended");
        assertThat(model.twin().rows())
                .extracting(row -> row.get(column))
                .containsExactly(null, new BigDecimal(1), new BigDecimal(0), new BigDecimal(2));
    }

    @Test
    void theUsagePageCountsAzureAlone() {
        StackedColumns plot = (StackedColumns) churn("usage", List.of()).plot().orElseThrow();
        assertThat(plot.series().getLast().total()).isEqualTo("2");
    }

    @Test
    void filtersHold() {
        StackedColumns plot = (StackedColumns)
                churn("subscriptions", List.of(new Filter.AnyOf(Subscriptions.CUSTOMER_NAME, List.of("Customer 2"))))
                        .plot()
                        .orElseThrow();
        assertThat(plot.series().getLast().total()).isEqualTo("1");
    }

    @Test
    void withoutAPastTheChartSaysThatItIsNotKnown() {
        Practice practice = Practice.load(past.source(), Datasets.all(), TODAY);
        ChartModel model = spec("subscriptions").build(practice, scope(List.of()), Choices.NONE, english());
        assertThat(((StackedColumns) model.plot().orElseThrow()).series()).hasSize(2);
        assertThat(model.notes().getFirst()).contains("not known");
    }

    private ChartModel churn(String tab, List<Filter> filters) {
        Practice practice = Practice.load(past.source(), past, Datasets.all(), Spellings.NONE, TODAY);
        return spec(tab).build(practice, scope(filters), Choices.NONE, english());
    }

    private static ChartSpec spec(String tab) {
        return Charts.all().stream()
                .filter(each -> each.tab().id().equals(tab) && each.id().contains("churn"))
                .findFirst()
                .orElseThrow();
    }

    private static Scope scope(List<Filter> filters) {
        return new Scope(TODAY, PERIOD, filters);
    }

    private static Words english() {
        return Words.in(Locale.ENGLISH);
    }

    /** Three subscriptions, the third of another kind than Azure, one of each customer, with a new one each month. */
    private static InMemorySource state(String... status) {
        Row[] rows = new Row[status.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, status[i], i == 2 ? "License" : "Azure");
        }
        return new InMemorySource(TODAY).put(Subscriptions.DATASET, Arrays.asList(rows));
    }

    private static Row row(int id, String status, String type) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.ID, "s" + id)
                .text(Subscriptions.CUSTOMER_NAME, "Customer " + id)
                .text(Subscriptions.STATUS, status)
                .text(Subscriptions.SUBSCRIPTION_TYPE, type)
                .date(Subscriptions.CREATION_DATE, LocalDate.of(2026, 3 + id, 4).atTime(8, 0))
                .build();
    }
}
