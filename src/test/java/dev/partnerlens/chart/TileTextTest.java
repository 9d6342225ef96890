package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.KpiState;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTextTest {
    private static final LocalDate TODAY = InventedPractice.TODAY;
    private static final Scope SCOPE = new Scope(TODAY, PeriodPreset.DEFAULT.until(TODAY), List.of());

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void theChangeNamesTheMonthsItCompares() {
        TileText tile = tile("usage.subscriptions-sold", KpiState.PARTIAL, "47", change("6", "8", "33.3333"), none());
        assertThat(tile.value()).isEqualTo("47");
        assertThat(tile.change()).isEqualTo("\u25b2\u202f33\u202f%");
        assertThat(tile.comparison()).isEqualTo("May vs Dec");
        assertThat(tile.tone()).isEqualTo(TileText.Tone.GOOD);
        assertThat(tile.note()).isEqualTo("to date");
    }

    @Test
    void withoutMonthsThePeriodBeforeIsCompared() {
        TileText tile = tile("usage.customers-without-usage", KpiState.OK, "23", none(), change("28", "23", "-17.857"));
        assertThat(tile.change()).isEqualTo("\u25bc\u202f18\u202f%");
        assertThat(tile.comparison()).isEqualTo("vs previous period");
        assertThat(tile.tone()).isEqualTo(TileText.Tone.GOOD);
    }

    @Test
    void fromNothingTheChangeIsInNumbers() {
        TileText tile = tile("usage.subscriptions-sold", KpiState.OK, "3", none(), change("0", "3", null));
        assertThat(tile.change()).isEqualTo("\u25b2\u202f3");
        assertThat(tile("usage.subscriptions-sold", KpiState.ZERO, "0", none(), change("0", "0", null))
                        .change())
                .isEmpty();
    }

    @Test
    void percentagesChangeInPoints() {
        TileText tile = tile("referrals.accepted-24h", KpiState.OK, "71.25", change("65", "71", "6"), none());
        assertThat(tile.value()).isEqualTo("71");
        assertThat(tile.unit()).isEqualTo("%");
        assertThat(tile.change()).isEqualTo("\u25b2\u202f6 pts");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FETCHED, \u2013, not fetched yet",
        "NOT_DELIVERED, \u2013, not sent by the service",
        "NOT_PERMITTED, '', not permitted",
        "FAILED, '', sync failed"
    })
    void whatIsNotKnownIsNoZero(KpiState state, String value, String stateText) {
        TileText tile = tile("subscriptions.sold", state, null, none(), none());
        assertThat(tile.value()).isEqualTo(value);
        assertThat(tile.stateText()).isEqualTo(stateText);
        assertThat(tile.change()).isEmpty();
    }

    @Test
    void anAmountStandsInItsCurrencyAndSaysThatItIsAnEstimate() {
        TileText tile = TileText.of(
                money(new BigDecimal("1234.56"), new KpiResult.Currency.One("EUR"), List.of()), SCOPE, words);
        assertThat(tile.value() + " " + tile.unit()).isEqualTo("1,235 EUR");
        assertThat(tile.note()).isEqualTo("estimate to date");
    }

    @Test
    void amountsOfSeveralCurrenciesAreToldOneByOne() {
        TileText tile = TileText.of(
                money(
                        null,
                        new KpiResult.Currency.Several(),
                        List.of(
                                Map.of("currency", "CHF", "totalCost", new BigDecimal("1200")),
                                Map.of("currency", "EUR", "totalCost", new BigDecimal("48985.07")))),
                SCOPE,
                words);
        assertThat(tile.value()).isEqualTo("\u2013");
        assertThat(tile.unit()).isEmpty();
        assertThat(tile.stateText()).isEqualTo("1,200 CHF, 49\u202fk EUR");
        assertThat(tile.spoken()).contains("49");
    }

    @Test
    void aMeanOfNothingHasNoNumber() {
        TileText tile = tile("referrals.days-to-accept", KpiState.ZERO, null, none(), none());
        assertThat(tile.value()).isEqualTo("\u2013");
        assertThat(tile.unit()).isEmpty();
        assertThat(tile("referrals.days-to-accept", KpiState.OK, "1.783", none(), none())
                        .value())
                .isEqualTo("1.8");
    }

    private static KpiResult money(
            @Nullable BigDecimal value, KpiResult.Currency currency, List<Map<String, @Nullable Object>> items) {
        return new KpiResult(
                Kpis.byId("spending.total").orElseThrow(),
                KpiState.PARTIAL,
                value,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                items,
                List.of(),
                currency);
    }

    @Test
    void statesReadDifferently() {
        Set<String> spoken = new HashSet<>();
        for (KpiState state : KpiState.values()) {
            TileText tile = tile("subscriptions.sold", state, state.hasValue() ? "0" : null, none(), none());
            assertThat(spoken.add(tile.spoken())).as(tile.spoken()).isTrue();
        }
    }

    @Test
    void whatFiltersHideIsCounted() {
        KpiResult hidden = result("usage.subscriptions-sold", KpiState.FILTERED_OUT, "0", none(), none());
        KpiResult all = result("usage.subscriptions-sold", KpiState.OK, "31", none(), none());
        TileText tile = TileText.of(hidden, SCOPE, Optional.of(all), words);
        assertThat(tile.value() + " " + tile.unit()).isEqualTo("0 of 31");
    }

    @Test
    void ignoredFiltersComeBeforeOtherNotes() {
        KpiResult plain = result("usage.subscriptions-sold", KpiState.PARTIAL, "1", none(), none());
        Filter market = new Filter.AnyOf(Subscriptions.CUSTOMER_MARKET, List.of("DE"));
        KpiResult ignoring = new KpiResult(
                plain.kpi(),
                plain.state(),
                plain.value(),
                none(),
                none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(market));
        assertThat(TileText.of(ignoring, SCOPE, words).note()).isEqualTo("ignores Market");
    }

    @Test
    void theLittleLineMarksWhatIsPartial() {
        KpiResult plain = result("usage.subscriptions-sold", KpiState.PARTIAL, "1", none(), none());
        List<KpiResult.Point> months = List.of(
                new KpiResult.Point(LocalDate.of(2026, 5, 1), Map.of("value", BigDecimal.TEN), false),
                new KpiResult.Point(LocalDate.of(2026, 6, 1), Map.of("value", BigDecimal.ONE), true));
        KpiResult result = new KpiResult(
                plain.kpi(), plain.state(), plain.value(), none(), none(), List.of(), months, List.of(), List.of());
        assertThat(TileText.of(result, SCOPE, words).spark())
                .containsExactly(new TileText.Spark(10, false), new TileText.Spark(1, true));
    }

    @Test
    void everyKpiHasATileInBothLanguages() {
        var practice = InventedPractice.practice(5);
        for (Locale language : Words.LANGUAGES) {
            Words there = Words.in(language);
            for (Kpi kpi : Kpis.all()) {
                TileText tile = TileText.of(kpi.evaluate(practice, SCOPE), SCOPE, there);
                assertThat(tile.title()).as(kpi.id()).isNotBlank();
                assertThat(tile.spoken()).as(kpi.id()).startsWith(tile.title());
            }
        }
    }

    private TileText tile(
            String id,
            KpiState state,
            @Nullable String value,
            Optional<KpiResult.Change> months,
            Optional<KpiResult.Change> previous) {
        return TileText.of(result(id, state, value, months, previous), SCOPE, words);
    }

    private static KpiResult result(
            String id,
            KpiState state,
            @Nullable String value,
            Optional<KpiResult.Change> months,
            Optional<KpiResult.Change> previous) {
        Kpi kpi = Kpis.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new KpiResult(
                kpi,
                state,
                value == null ? null : new BigDecimal(value),
                previous,
                months,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Optional<KpiResult.Change> change(String before, String now, @Nullable String percent) {
        return Optional.of(new KpiResult.Change(
                new BigDecimal(before), new BigDecimal(now), percent == null ? null : new BigDecimal(percent)));
    }

    private static Optional<KpiResult.Change> none() {
        return Optional.empty();
    }
}
