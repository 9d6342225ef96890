package dev.partnerlens.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.KpiState;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class KpiJsonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final Scope SCOPE = new Scope(TODAY, new Period(LocalDate.of(2025, 12, 1), TODAY), List.of());
    private static final Kpi KPI = Kpis.of(Tab.USAGE).stream()
            .filter(kpi -> kpi.id().equals("usage.new-customers"))
            .findFirst()
            .orElseThrow();

    @Test
    void hasTheDocumentedShape() {
        KpiResult result = new KpiResult(
                KPI,
                KpiState.PARTIAL,
                new BigDecimal("12.0"),
                Optional.of(new KpiResult.Change(BigDecimal.TEN, new BigDecimal("12"), new BigDecimal("20"))),
                Optional.empty(),
                List.of(new KpiResult.Point(TODAY, Map.of("value", BigDecimal.ONE), true)),
                List.of(),
                List.of(Map.of("customerName", "Contoso")),
                List.of());
        JsonNode json = write(result);
        assertThat(json.propertyNames()).containsExactly("tab", "from", "to", "today", "kpis");
        assertThat(json.get("tab").stringValue()).isEqualTo("usage");
        assertThat(json.get("from").stringValue()).isEqualTo("2025-12-01");
        JsonNode kpi = json.get("kpis").get(0);
        assertThat(kpi.propertyNames())
                .containsExactly("id", "value", "unit", "state", "change", "definition", "series", "items");
        assertThat(kpi.get("value").toString()).isEqualTo("12");
        assertThat(kpi.get("unit").stringValue()).isEqualTo("customers");
        assertThat(kpi.get("change").toString())
                .isEqualTo("{\"previousPeriod\":{\"value\":10,\"percent\":20},\"firstToLastMonth\":null}");
        assertThat(kpi.get("series").toString()).isEqualTo("[{\"date\":\"2026-06-24\",\"value\":1,\"partial\":true}]");
        assertThat(kpi.get("items").toString()).isEqualTo("[{\"customerName\":\"Contoso\"}]");
    }

    @ParameterizedTest
    @EnumSource(KpiState.class)
    void aStateWithoutAValueHasNone(KpiState state) {
        JsonNode kpi = write(plain(state, BigDecimal.ZERO)).get("kpis").get(0);
        assertThat(kpi.get("value").isNull()).isEqualTo(!state.hasValue());
        assertThat(kpi.get("state").stringValue()).isEqualTo(state.id());
        assertThat(kpi.get("change").isNull()).isTrue();
        assertThat(kpi.has("series")).isFalse();
    }

    @Test
    void amountsAreInTheirCurrencyAndNeverMixed() {
        JsonNode one = write(money(new BigDecimal("3.25"), new KpiResult.Currency.One("EUR")))
                .get("kpis")
                .get(0);
        assertThat(one.get("value").toString()).isEqualTo("3.25");
        assertThat(one.get("unit").stringValue()).isEqualTo("EUR");
        assertThat(one.get("caveat").stringValue()).isEqualTo("estimate");
        JsonNode mixed =
                write(money(null, new KpiResult.Currency.Several())).get("kpis").get(0);
        assertThat(mixed.get("value").isNull()).isTrue();
        assertThat(mixed.get("unit").isNull()).isTrue();
        assertThat(mixed.get("state").stringValue()).isEqualTo("partial");
        assertThat(mixed.get("items").toString())
                .isEqualTo("[{\"currency\":\"CHF\",\"totalCost\":7},{\"currency\":\"EUR\",\"totalCost\":1.5}]");
    }

    private static KpiResult money(@Nullable BigDecimal value, KpiResult.Currency currency) {
        return new KpiResult(
                Kpis.byId("spending.total").orElseThrow(),
                KpiState.PARTIAL,
                value,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(item("CHF", "7"), item("EUR", "1.5")),
                List.of(),
                currency);
    }

    private static Map<String, @Nullable Object> item(String currency, String cost) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("currency", currency);
        item.put("totalCost", new BigDecimal(cost));
        return item;
    }

    private static KpiResult plain(KpiState state, @Nullable BigDecimal value) {
        return new KpiResult(
                KPI, state, value, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private static JsonNode write(KpiResult result) {
        KpiJson json = new KpiJson(Words.in(Locale.ENGLISH));
        return Written.json(out -> json.write(Optional.of(Tab.USAGE), SCOPE, List.of(result), List.of(), out));
    }
}
