package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questions with conditions, and questions that the service adds up itself. */
class ConditionsTest {
    private final List<RowBatch> batches = new ArrayList<>();

    @Test
    void subscriptionsAreAskedForByConditionsAndHeldAgainstThemAgain() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("""
            {"Value": [{"id": "1", "autoRenewEnabled": true, "customerMarket": "us", "licenseCount": 2},
                       {"id": "2", "autoRenewEnabled": false, "customerMarket": "US", "licenseCount": 2},
                       {"id": "3", "autoRenewEnabled": true, "customerMarket": "FR", "licenseCount": 2.0},
                       {"id": "4", "autoRenewEnabled": true, "licenseCount": 3}], "TotalCount": 4}\
            """))) {
            Fetched fetched = ask(
                    service,
                    List.of(
                            new Filter.AnyOf(Subscriptions.AUTO_RENEW_ENABLED, List.of("true")),
                            new Filter.NoneOf(Subscriptions.CUSTOMER_MARKET, List.of("FR"))));
            assertThat(service.asked().getFirst().parameter("filter"))
                    .isEqualTo("autoRenewEnabled eq true and customerMarket ne 'FR'");
            assertThat(fetched).isEqualTo(new Fetched(4, 2, OptionalLong.of(4)));
            assertThat(ids()).containsExactly("1", "4");
            batches.clear();
            ask(
                    service,
                    List.of(
                            new Filter.AnyOf(Subscriptions.CUSTOMER_MARKET, List.of("fr", "")),
                            new Filter.AnyOf(Subscriptions.LICENSE_COUNT, List.of("2.00", "3"))));
            assertThat(service.asked().getLast().rawQuery()).isEqualTo("top=10000");
            assertThat(ids()).containsExactly("3", "4");
            batches.clear();
            ask(service, List.of(new Filter.Empty(Subscriptions.CUSTOMER_MARKET)));
            assertThat(ids()).containsExactly("4");
            batches.clear();
            ask(service, List.of(new Filter.Present(Subscriptions.CUSTOMER_MARKET)));
            assertThat(ids()).containsExactly("1", "2", "3");
            batches.clear();
            ask(service, List.of(new Filter.Lacks(Subscriptions.CUSTOMER_MARKET, "u")));
            assertThat(ids()).containsExactly("3", "4");
            batches.clear();
            ask(
                    service,
                    List.of(new Filter.Between(
                            Subscriptions.LICENSE_COUNT, Optional.of(new BigDecimal("2.5")), Optional.empty())));
            assertThat(ids()).containsExactly("4");
        }
    }

    @Test
    void activityTakesOneConditionAsJson() throws Exception {
        Period june = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 10));
        try (var service = ScriptedService.inTurn(Reply.ok("""
            {"items": [{"operationDate": "2026-06-01T22:56:05.0589308Z", "customerName": "O\\"Brien & Co", "customerId": "A"},
                       {"operationDate": "2026-06-11T00:00:00Z", "customerName": "O\\"Brien & Co", "customerId": "a"},
                       {"operationDate": "2026-06-02T00:00:00Z", "customerName": "Else", "customerId": "b"}]}\
            """))) {
            PartnerCenter client = service.client();
            client.rows(
                    Activity.DATASET,
                    Optional.of(june),
                    List.of(new Filter.Contains(Activity.CUSTOMER_NAME, "\"Brien & ")),
                    batches::add);
            assertThat(service.asked().getLast().parameter("filter"))
                    .isEqualTo("{\"Field\":\"CompanyName\",\"Value\":\"\\\"Brien & \",\"Operator\":\"substring\"}");
            assertThat(service.asked().getLast().parameter("endDate")).isEqualTo("2026-06-11");
            assertThat(ScriptedService.rows(batches)).hasSize(1);
            batches.clear();
            client.rows(
                    Activity.DATASET,
                    Optional.of(june),
                    List.of(
                            new Filter.AnyOf(Activity.OPERATION_TYPE, List.of("create_order")),
                            new Filter.AnyOf(Activity.CUSTOMER_ID, List.of("B"))),
                    batches::add);
            assertThat(service.asked().getLast().parameter("filter"))
                    .isEqualTo("{\"Field\":\"CustomerId\",\"Value\":\"B\",\"Operator\":\"equals\"}");
            assertThat(ScriptedService.rows(batches)).isEmpty();
        }
    }

    @Test
    void groupsAreReadWithTheMeasuresThatOnlyTheyCarry() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("""
            {"Value": [{"subscriptionType": "Azure", "subscriptionCount": "63", "licenseCount": "0"},
                       {"subscriptionType": "M365", "subscriptionCount": "2", "licenseCount": "5"}],
             "@nextLink": null, "TotalCount": 2}\
            """))) {
            List<Row> groups = service.client()
                    .grouped(Subscriptions.DATASET, List.of(Subscriptions.SUBSCRIPTION_TYPE), Grain.DAY, List.of());
            assertThat(service.asked().getFirst().rawQuery()).isEqualTo("groupby=subscriptionType&top=10000");
            assertThat(groups)
                    .extracting(row -> row.text(Subscriptions.SUBSCRIPTION_TYPE) + " "
                            + value(row, "subscriptionCount") + " "
                            + row.number(Subscriptions.LICENSE_COUNT))
                    .containsExactly("Azure 63 0", "M365 2 5");
        }
    }

    @Test
    void groupsByDatesAndTermsUnderConditions() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("""
            {"Value": [{"usageDate": "2026-06-01T00:00:00", "meterCategory": "Storage", "quantity": 2.50}]}\
            """))) {
            List<Field> by = List.of(AzureUsage.USAGE_DATE, AzureUsage.METER_CATEGORY);
            List<Row> groups = service.client()
                    .grouped(
                            AzureUsage.DATASET,
                            by,
                            Grain.MONTH,
                            List.of(new Filter.Contains(AzureUsage.CUSTOMER_NAME, "x")));
            assertThat(service.asked().getFirst().parameters())
                    .containsEntry("groupby", "usageDate,meterCategory")
                    .containsEntry("aggregationLevel", "month")
                    .containsEntry("filter", "contains(customerName,'x')");
            assertThat(groups.getFirst().number(AzureUsage.QUANTITY)).isEqualTo(new BigDecimal("2.50"));
            PartnerCenter client = service.client();
            assertThatThrownBy(() -> client.grouped(AzureUsage.DATASET, by, Grain.YEAR, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> client.grouped(
                            AzureUsage.DATASET, by, Grain.DAY, List.of(new Filter.Empty(AzureUsage.METER_UNIT))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            client.grouped(AzureUsage.DATASET, List.of(AzureUsage.QUANTITY), Grain.DAY, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            client.grouped(PartnerSpending.DATASET, List.of(PartnerSpending.ID), Grain.DAY, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(service.asked()).hasSize(1);
        }
    }

    private static @Nullable Object value(Row row, String name) {
        return row.value(row.dataset().position(row.dataset().field(name).orElseThrow()));
    }

    private Fetched ask(ScriptedService service, List<Filter> conditions) throws InterruptedException {
        return service.client().rows(Subscriptions.DATASET, Optional.empty(), conditions, batches::add);
    }

    private List<String> ids() {
        return ScriptedService.rows(batches).stream()
                .map(row -> String.valueOf(row.text(Subscriptions.ID)))
                .toList();
    }
}
