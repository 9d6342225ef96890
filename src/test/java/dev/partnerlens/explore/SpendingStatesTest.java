package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.spelling.Spellings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money is added within one currency, and only compared with what a sync of the right day saw. */
class SpendingStatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @Test
    void oneCurrencyIsAdded() {
        KpiResult total = evaluate(source(cost("a", "EUR", "1.25", null), cost("b", "eur", "2", null)), "total");
        assertThat(total.value()).isEqualByComparingTo("3.25");
        assertThat(total.state()).isEqualTo(KpiState.PARTIAL);
        assertThat(total.currency()).isEqualTo(new KpiResult.Currency.One("EUR"));
        assertThat(total.isMixed()).isFalse();
    }

    @Test
    void severalCurrenciesAreRefusedAndToldOneByOne() {
        InMemorySource source = source(cost("a", "EUR", "1.25", "5"), cost("b", "fr-FR", "2", "4"));
        KpiResult total = evaluate(source, "total");
        assertThat(total.value()).isNull();
        assertThat(total.isMixed()).isTrue();
        assertThat(total.state()).isEqualTo(KpiState.PARTIAL);
        assertThat(total.items())
                .extracting(item -> item.get("currency") + " " + item.get("totalCost"))
                .containsExactly("EUR 1.25", "fr-FR 2");
        KpiResult used = evaluate(source, "budget-used");
        assertThat(used.value()).isNull();
        assertThat(used.items())
                .extracting(item -> String.valueOf(item.get("percentUsed")))
                .containsExactly("25", "50");
        KpiResult euros = evaluate(source, "total", new Filter.AnyOf(CustomerSpending.CURRENCY, List.of("EUR")));
        assertThat(euros.value()).isEqualByComparingTo("1.25");
    }

    @Test
    void filtersThatHideEveryCostSaySo() {
        KpiResult total = evaluate(
                source(cost("a", "EUR", "1.25", null)),
                "total",
                new Filter.AnyOf(CustomerSpending.NAME, List.of("Nobody")));
        assertThat(total.state()).isEqualTo(KpiState.FILTERED_OUT);
    }

    @Test
    void budgetsAreOverAboveAndNearFromFourFifths() {
        InMemorySource source = source(
                cost("over", "EUR", "100.01", "100"),
                cost("full", "EUR", "100", "100"),
                cost("near", "EUR", "80", "100"),
                cost("far", "EUR", "79.99", "100"),
                cost("nothing", "EUR", "0.01", "0"),
                cost("none", "EUR", "7", null));
        assertThat(evaluate(source, "over-budget").items())
                .extracting(item -> String.valueOf(item.get("id")))
                .containsExactly("nothing", "over");
        assertThat(evaluate(source, "near-budget").items())
                .extracting(item -> String.valueOf(item.get("id")))
                .containsExactly("full", "near");
        assertThat(evaluate(source, "without-budget").value()).isEqualByComparingTo("1");
    }

    @Test
    void comparesWithTheSameDayOfTheMonthBeforeWhereASyncSawIt() {
        LocalDate before = LocalDate.of(2026, 2, 17);
        InMemoryPast past = new InMemoryPast()
                .then(before, at(before, cost("a", "EUR", "40", null)))
                .then(before.plusDays(5), at(before.plusDays(5), cost("a", "EUR", "60", null)))
                .then(TODAY, at(TODAY, cost("a", "EUR", "50", null)));
        assertThat(evaluate(past).previousPeriod())
                .contains(new KpiResult.Change(new BigDecimal(40), new BigDecimal(50), new BigDecimal(25)));
    }

    @Test
    void doesNotCompareWithAnotherDayNorAnotherCurrency() {
        LocalDate day = LocalDate.of(2026, 2, 17);
        InMemorySource now = at(TODAY, cost("a", "EUR", "50", null));
        assertThat(evaluate(new InMemoryPast()
                                .then(day.minusDays(1), at(day.minusDays(1), cost("a", "EUR", "40", null)))
                                .then(TODAY, now))
                        .previousPeriod())
                .isEmpty();
        assertThat(evaluate(new InMemoryPast()
                                .then(day, at(day, cost("a", "CHF", "40", null)))
                                .then(TODAY, now))
                        .previousPeriod())
                .isEmpty();
        assertThat(evaluate(new InMemoryPast().then(TODAY, now)).previousPeriod())
                .isEmpty();
    }

    private static KpiResult evaluate(InMemoryPast past) {
        Practice practice = Practice.load(past.source(), past, Datasets.all(), Spellings.NONE, TODAY);
        return SpendingKpis.TOTAL.evaluate(practice, new Scope(TODAY, Period.day(TODAY), List.of()));
    }

    private static KpiResult evaluate(InMemorySource source, String name, Filter... filters) {
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        return Kpis.byId("spending." + name)
                .orElseThrow()
                .evaluate(practice, new Scope(TODAY, Period.day(TODAY), List.of(filters)));
    }

    private static InMemorySource source(Row... rows) {
        return at(TODAY, rows);
    }

    private static InMemorySource at(LocalDate day, Row... rows) {
        return new InMemorySource(day).put(CustomerSpending.DATASET, List.of(rows));
    }

    private static Row cost(String customer, String currency, String cost, @Nullable String budget) {
        return Row.builder(CustomerSpending.DATASET)
                .text(CustomerSpending.ID, customer)
                .text(CustomerSpending.NAME, "Contoso " + customer)
                .text(CustomerSpending.CURRENCY, currency)
                .number(CustomerSpending.TOTAL_COST, new BigDecimal(cost))
                .number(CustomerSpending.BUDGET_AMOUNT, budget == null ? null : new BigDecimal(budget))
                .build();
    }
}
