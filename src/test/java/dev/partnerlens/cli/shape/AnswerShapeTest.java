package dev.partnerlens.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnswerShapeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 24);
    private static final Query USAGE = Query.of(AzureUsage.DATASET).sum(AzureUsage.QUANTITY);

    @Test
    void theTotalIsOneRow() {
        Answer answer = answer(USAGE, Optional.of("Hours"), List.of(group(null, "342228.00", 42481)), List.of());
        assertThat(Written.json(new AnswerShape(answer)::json).toString())
                .isEqualTo(
                        "{\"dataset\":\"azure-usage\",\"asOf\":\"2026-06-24\",\"groupBy\":[],\"measure\":\"quantity\","
                            + "\"unit\":\"Hours\",\"complete\":true,\"rows\":[{\"quantity\":342228,\"rowCount\":42481}]}");
        assertThat(Written.text(new AnswerShape(answer)::csv)).isEqualTo(lines("quantity,rowCount", "342228,42481"));
    }

    @Test
    void withoutAMeasureRowsAreCounted() {
        Answer answer = answer(Query.of(Referrals.DATASET), Optional.empty(), List.of(group(null, null, 7)), List.of());
        assertThat(Written.json(new AnswerShape(answer)::json).toString())
                .isEqualTo("{\"dataset\":\"referrals\",\"asOf\":\"2026-06-24\",\"groupBy\":[],\"measure\":null,"
                        + "\"unit\":null,\"complete\":true,\"rows\":[{\"rowCount\":7}]}");
    }

    @Test
    void aMixedTotalStandsByUnit() {
        Answer answer = answer(
                USAGE,
                Optional.empty(),
                List.of(group(null, null, 5)),
                List.of(
                        new Answer.UnitTotal("", new BigDecimal("1.5"), 2),
                        new Answer.UnitTotal("10,000s", new BigDecimal("-3"), 3)));
        assertThat(Written.json(new AnswerShape(answer)::json).toString())
                .isEqualTo(
                        "{\"dataset\":\"azure-usage\",\"asOf\":\"2026-06-24\",\"groupBy\":[],\"measure\":\"quantity\","
                                + "\"unit\":null,\"complete\":true,\"rows\":[{\"rowCount\":5}],\"byUnit\":["
                                + "{\"unit\":\"\",\"quantity\":1.5,\"rowCount\":2},"
                                + "{\"unit\":\"10,000s\",\"quantity\":-3,\"rowCount\":3}]}");
        assertThat(Written.text(new AnswerShape(answer)::csv))
                .isEqualTo(lines("unit,quantity,rowCount", "\"\",1.5,2", "\"10,000s\",-3,3"));
    }

    @Test
    void groupsCarryPlainNamesAndKeepAbsentFromEmpty() {
        Query query = USAGE.by(GroupBy.of(AzureUsage.USAGE_DATE, Grain.MONTH), GroupBy.of(AzureUsage.CUSTOMER_NAME));
        Answer answer = answer(
                query,
                Optional.empty(),
                List.of(
                        group("Hours", "1", 1, LocalDate.of(2026, 6, 1), null),
                        group("", "2", 2, LocalDate.of(2026, 6, 1), "")),
                List.of(
                        new Answer.UnitTotal("", new BigDecimal("2"), 2),
                        new Answer.UnitTotal("Hours", new BigDecimal("1"), 1)));
        assertThat(Written.json(new AnswerShape(answer)::json).get("rows").toString())
                .isEqualTo("[{\"usageDate\":\"2026-06-01\",\"customerName\":null,\"unit\":\"Hours\",\"quantity\":1,"
                        + "\"rowCount\":1},{\"usageDate\":\"2026-06-01\",\"customerName\":\"\",\"unit\":\"\","
                        + "\"quantity\":2,\"rowCount\":2}]");
        assertThat(Written.json(new AnswerShape(answer)::json).get("groupBy").toString())
                .isEqualTo("[\"usageDate\",\"customerName\"]");
        assertThat(Written.text(new AnswerShape(answer)::csv))
                .isEqualTo(lines(
                        "usageDate,customerName,unit,quantity,rowCount",
                        "2026-06-01,,Hours,1,1",
                        "2026-06-01,\"\",\"\",2,2"));
    }

    @Test
    void costsStandByCurrencyAndSayThatTheyAreEstimates() {
        Row.Builder row = Row.builder(CustomerSpending.DATASET);
        InMemorySource source = new InMemorySource(DAY)
                .put(
                        CustomerSpending.DATASET,
                        List.of(
                                spent(row, "EUR", "0.10000000000000000001"),
                                spent(row, "GBP", "7"),
                                spent(row, "EUR", "-0.1")));
        Practice practice = Practice.load(source, List.of(CustomerSpending.DATASET), DAY);
        Query query = Query.of(CustomerSpending.DATASET).sum(CustomerSpending.TOTAL_COST);
        assertThat(Written.json(new AnswerShape(practice.ask(query))::json).toString())
                .contains("\"unit\":null,", "\"caveat\":\"estimate\",\"rows\":[{\"rowCount\":3}],\"byUnit\":[")
                .contains("{\"unit\":\"GBP\",\"totalCost\":7,\"rowCount\":1}");
        Query used = Query.of(CustomerSpending.DATASET).sum(CustomerSpending.BUDGET_AMOUNT);
        assertThat(Written.json(new AnswerShape(practice.ask(used))::json).has("caveat"))
                .isFalse();
        JsonNode rows = Written.json(new RowsShape(
                practice.ask(Query.of(CustomerSpending.DATASET)),
                practice.rows(CustomerSpending.DATASET, Optional.empty(), List.of()))::json);
        assertThat(rows.get("caveat").stringValue()).isEqualTo("estimate");
        assertThat(rows.get("rows").get(0).get("percentUsed").decimalValue()).isEqualByComparingTo("602.84");
        Answer partner = answer(
                Query.of(PartnerSpending.DATASET).sum(PartnerSpending.TOTAL_COST),
                Optional.of("fr-FR"),
                List.of(group(null, "1", 1)),
                List.of());
        assertThat(Written.json(new AnswerShape(partner)::json).get("caveat").stringValue())
                .isEqualTo("estimate-azure-plan-not-included");
    }

    private static Row spent(Row.Builder row, String currency, String cost) {
        return row.text(CustomerSpending.CURRENCY, currency)
                .number(CustomerSpending.TOTAL_COST, new BigDecimal(cost))
                .number(CustomerSpending.PERCENT_USED, new BigDecimal("602.84"))
                .build();
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static Answer answer(
            Query query, Optional<String> unit, List<Answer.Group> rows, List<Answer.UnitTotal> byUnit) {
        return new Answer(query, rows, unit, byUnit, true, DAY, List.of());
    }

    private static Answer.Group group(
            @Nullable String unit, @Nullable String sum, long count, @Nullable Object... keys) {
        return new Answer.Group(Arrays.asList(keys), unit, sum == null ? null : new BigDecimal(sum), count);
    }
}
