package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Months that charts are easily wrong about. */
class OddMonthsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Scope SCOPE =
            new Scope(TODAY, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)), List.of());

    @Test
    void aMonthOfCreditsStandsBelowZero() {
        StackedColumns plot = (StackedColumns) plot(
                "usage-by-month",
                new InMemorySource(TODAY)
                        .put(AzureUsage.DATASET, List.of(use("2026-01-05", "40"), use("2026-02-05", "-25"))));
        assertThat(plot.columns().get(1).parts().getFirst().size()).isEqualTo(-25);
        assertThat(plot.columns().get(1).above()).isEmpty();
        assertThat(plot.columns().get(1).below()).isNotEmpty();
        assertThat(plot.axis().low()).isLessThanOrEqualTo(-25);
    }

    @Test
    void aSubscriptionLivesOnTheDayItEnds() {
        TrendLines plot = (TrendLines) plot(
                "active-trend",
                new InMemorySource(TODAY)
                        .put(
                                Subscriptions.DATASET,
                                List.of(Row.builder(Subscriptions.DATASET)
                                        .text(Subscriptions.ID, "s1")
                                        .date(
                                                Subscriptions.CREATION_DATE,
                                                LocalDate.of(2025, 5, 1).atStartOfDay())
                                        .date(
                                                Subscriptions.DEPROVISIONED_DATE,
                                                LocalDate.of(2026, 1, 31).atTime(8, 0))
                                        .build())));
        assertThat(plot.series().getFirst().values()).containsExactly(1.0, 0.0);
    }

    private static Plot plot(String chart, InMemorySource source) {
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        return Charts.of(Tab.OVERVIEW).stream()
                .filter(spec -> spec.id().equals(chart))
                .findFirst()
                .orElseThrow()
                .build(practice, SCOPE, Choices.NONE, Words.in(Locale.ENGLISH))
                .plot()
                .orElseThrow();
    }

    private static Row use(String day, String amount) {
        return Row.builder(AzureUsage.DATASET)
                .date(AzureUsage.USAGE_DATE, LocalDate.parse(day).atStartOfDay())
                .text(AzureUsage.METER_CATEGORY, "Storage")
                .text(AzureUsage.METER_UNIT, "GB")
                .number(AzureUsage.QUANTITY, new BigDecimal(amount))
                .build();
    }
}
