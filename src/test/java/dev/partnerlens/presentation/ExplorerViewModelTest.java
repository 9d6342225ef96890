package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.InventedPractice;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.FacetValue;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExplorerViewModelTest {
    private static final LocalDate TODAY = InventedPractice.TODAY;
    private static final Practice PRACTICE = InventedPractice.practice(7);

    private final UiQueue ui = new UiQueue();
    private final Jobs jobs = new Jobs(ui);
    private final ExplorerViewModel usage = new ExplorerViewModel(Tab.USAGE, TODAY, Words.in(Locale.ENGLISH), jobs);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void aHiddenTabWorksNothingOutUntilItIsShown() {
        usage.loaded(PRACTICE);
        assertThat(jobs.busy("page.usage")).isFalse();
        assertThat(usage.pageProperty().get()).isNull();

        usage.show(true);
        assertThat(settled().tiles()).hasSize(5);
    }

    @Test
    void aPageWorkedOutAheadIsShownWithItsRows() {
        usage.show(true);
        var ahead = usage.ahead().apply(PRACTICE);
        usage.loaded(PRACTICE, ahead);
        assertThat(jobs.busy("page.usage")).isFalse();
        assertThat(usage.pageProperty().get()).isSameAs(ahead.orElseThrow().page());
    }

    @Test
    void aPageWorkedOutAheadForAnotherQuestionOrTabIsNotShown() {
        usage.show(true);
        var ahead = usage.ahead().apply(PRACTICE);
        usage.choose(PeriodPreset.MONTHS_12);
        usage.loaded(PRACTICE, ahead);
        assertThat(settled().scope().period()).isEqualTo(PeriodPreset.MONTHS_12.until(TODAY));

        ExplorerViewModel overview = new ExplorerViewModel(Tab.OVERVIEW, TODAY, Words.in(Locale.ENGLISH), jobs);
        overview.show(true);
        overview.loaded(PRACTICE, ahead);
        assertThat(overview.pageProperty().get()).isNull();
        assertThat(jobs.busy("page.overview")).isTrue();
    }

    @Test
    void aPageHoldsFiveTilesAtLeastTwoChartsAndTheRowsOfThePeriod() {
        Page page = shown();
        assertThat(page.charts()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.scope().period()).isEqualTo(PeriodPreset.MONTHS_6.until(TODAY));
        assertThat(rowsCounted(page.rows(), page.scope().period(), _ -> true))
                .isEqualTo(page.rows().size());
        assertThat(page.allRows()).isEqualTo(page.rows().size());
    }

    @Test
    void aPickedMarkFiltersTilesChartsAndRowsAndASecondPickTakesItAway() {
        Page before = shown();
        String customer = Objects.requireNonNull((String) before.rows().value(0, AzureUsage.CUSTOMER_NAME));
        Filter one = new Filter.AnyOf(AzureUsage.CUSTOMER_NAME, List.of(customer));

        usage.pick(one, false);
        Page after = settled();
        int expected = rowsCounted(
                before.rows(),
                before.scope().period(),
                row -> customer.equals(before.rows().value(row, AzureUsage.CUSTOMER_NAME)));
        assertThat(after.rows().size())
                .isEqualTo(expected)
                .isLessThan(before.rows().size());
        assertThat(after.allRows()).isEqualTo(before.rows().size());
        assertThat(tile(after, "usage.customers-with-usage")).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(usage.chips()).singleElement().satisfies(chip -> {
            assertThat(chip.name()).isEqualTo("Customer");
            assertThat(chip.condition()).isEqualTo(customer);
        });

        usage.pick(one, false);
        assertThat(settled().rows().size()).isEqualTo(before.rows().size());
        assertThat(usage.chips()).isEmpty();
    }

    @Test
    void aFacetCountsUnderAllOtherFiltersButItsOwn() {
        Page before = shown();
        List<FacetValue> values = new ArrayList<>();
        usage.only(AzureUsage.METER_CATEGORY, List.of("Storage"));
        settled();
        usage.facet(AzureUsage.METER_CATEGORY, values::addAll);
        ui.runUntil(() -> !values.isEmpty());

        assertThat(values.stream().mapToLong(FacetValue::rows).sum())
                .isEqualTo(before.rows().size());
        for (FacetValue value : values) {
            assertThat(value.rows())
                    .isEqualTo(IntStream.range(0, before.rows().size())
                            .filter(row ->
                                    Objects.equals(value.value(), before.rows().value(row, AzureUsage.METER_CATEGORY)))
                            .count());
        }
    }

    @Test
    void sortingOrdersTheRowsAndKeepsTheirNumber() {
        Page before = shown();
        usage.sort(Optional.of(new Sort(AzureUsage.QUANTITY, true)));
        RowView rows = settled().rows();
        assertThat(rows.size()).isEqualTo(before.rows().size());
        assertThat(IntStream.range(1, rows.size()))
                .allSatisfy(row -> assertThat(quantity(rows, row)).isLessThanOrEqualTo(quantity(rows, row - 1)));
    }

    @Test
    void aPeriodByDatesHasNoNameAndARealPresetHas() {
        shown();
        usage.choose(new Period(TODAY.minusDays(9), TODAY));
        assertThat(settled().scope().period().days()).isEqualTo(10);
        assertThat(usage.presetProperty().get()).isNull();
        usage.choose(PeriodPreset.MONTHS_3);
        assertThat(settled().scope().period()).isEqualTo(PeriodPreset.MONTHS_3.until(TODAY));
        assertThat(usage.presetProperty().get()).isEqualTo(PeriodPreset.MONTHS_3);
    }

    @Test
    void anotherLanguageRewordsTilesAndChips() {
        shown();
        usage.only(AzureUsage.METER_CATEGORY, List.of("Storage"));
        usage.speak(Words.in(Locale.FRENCH));
        Page page = settled();
        assertThat(usage.chips().getFirst().name()).isEqualTo("Catégorie");
        assertThat(page.tiles().getFirst().text().title())
                .isEqualTo(Words.in(Locale.FRENCH).get("kpi.usage.subscriptions-sold.title"));
    }

    private Page shown() {
        usage.loaded(PRACTICE);
        usage.show(true);
        return settled();
    }

    private Page settled() {
        ui.runUntil(() -> !jobs.busy("page.usage"));
        assertThat(usage.problemProperty().get()).isNull();
        return Objects.requireNonNull(usage.pageProperty().get());
    }

    private static BigDecimal tile(Page page, String id) {
        return Objects.requireNonNull(page.tiles().stream()
                .filter(tile -> tile.result().kpi().id().equals(id))
                .findFirst()
                .orElseThrow()
                .result()
                .value());
    }

    private static int rowsCounted(RowView rows, Period period, java.util.function.IntPredicate keep) {
        return (int) IntStream.range(0, rows.size())
                .filter(row -> rows.value(row, AzureUsage.USAGE_DATE) instanceof LocalDate day && period.contains(day))
                .filter(keep)
                .count();
    }

    private static BigDecimal quantity(RowView rows, int row) {
        return (BigDecimal) Objects.requireNonNull(rows.value(row, AzureUsage.QUANTITY));
    }
}
