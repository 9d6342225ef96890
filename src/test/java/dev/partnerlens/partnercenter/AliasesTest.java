package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.SetAside;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.CustomerPeriod;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.LicenseUsage;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.PartnerSpending;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One value under several names, inside other objects, in any order. */
class AliasesTest {
    @Test
    void theNameCountsFirstThenTheAliasesInTheirOrder() throws Exception {
        List<String> all = List.of("'currency': 'A'", "'CURRENCYCODE': 'B'", "'currencyLocale': 'C'", "'totalCost': 1");
        for (int drawn = 0; drawn < 100; drawn++) {
            List<String> members = new ArrayList<>(all);
            Collections.shuffle(members, new Random(drawn));
            assertThat(currency(members)).as("%s", members).isEqualTo("A");
            members.remove(all.get(0));
            members.add(drawn % members.size(), "'currency': null");
            assertThat(currency(members)).as("%s", members).isEqualTo("B");
            members.remove(all.get(1));
            assertThat(currency(members)).as("%s", members).isEqualTo("C");
        }
    }

    @Test
    void everyRowIsReadByItsOwnNamesHoweverTheirOrderChanges() throws Exception {
        Page page = read(MeterSpending.DATASET, """
            [{'meterId': 'a', 'unit': 'GB', 'totalCost': 1},
             {'unit': 'GB', 'meterId': 'b', 'totalCost': 2},
             {'totalCost': 3},
             {'colour': 'x', 'METERID': 'd', 'totalCost': 4, '': 1},
             {'meterId': 'e', 'unit': 'GB', 'totalCost': 5},
             {'m\\u0065terId': 'f', 'totalCost': 6, 'totalCost': 7}]\
            """);
        assertThat(page.rows())
                .extracting(row -> row.text(MeterSpending.METER_ID))
                .containsExactly("a", "b", null, "d", "e", "f");
        assertThat(page.rows())
                .extracting(row -> row.number(MeterSpending.TOTAL_COST))
                .map(BigDecimal::intValue)
                .containsExactly(1, 2, 3, 4, 5, 7);
        assertThat(page.unknown()).isEqualTo(Map.of("colour", 1L, "", 1L));
    }

    @Test
    void aRowOfThousandsOfNamesIsReadLikeAnyOther() throws Exception {
        StringBuilder row = new StringBuilder("{");
        for (int i = 0; i < 2000; i++) {
            row.append("'n").append(i).append("': {'a': [").append(i).append("]}, ");
        }
        row.append("'meterId': 'a'}");
        Page page = read(MeterSpending.DATASET, "[" + row + "," + row + "]");
        assertThat(page.rows())
                .extracting(each -> each.text(MeterSpending.METER_ID))
                .containsExactly("a", "a");
        assertThat(page.unknown()).hasSize(2000).containsEntry("n1999", 2L);
    }

    @Test
    void dotsLeadIntoNestedObjects() throws Exception {
        Page page = read(CustomerSpending.DATASET, """
            {'totalCount': 25, 'items': [
             {'id': '1', 'budget': {'amount': 20, 'attributes': {'objectType': 'SpendingBudget'}}},
             {'id': '2', 'budget': {'AMMOUNT': '97', 'amount': null}},
             {'id': '3', 'Budget': {'usageSpendingBudget': 5, 'attributes': {}}},
             {'id': '4', 'budget': null},
             {'id': '5', 'budgetAmount': 7, 'budget': {'amount': 8}},
             {'id': '6', 'customerSpendingBudget': {'amount': 9}},
             {'id': '7', 'budget': [1]},
             {'id': '8', 'budget': {'amount': {'x': 1}}}],
             'links': {'self': {'uri': '/customers/usagerecords', 'method': 'GET', 'headers': []}},
             'attributes': {'objectType': 'Collection'}}\
            """);
        assertThat(page.rows())
                .extracting(row -> row.number(CustomerSpending.BUDGET_AMOUNT))
                .containsExactly(new BigDecimal(20), new BigDecimal(97), null, null, new BigDecimal(7), null);
        assertThat(page.unknown()).isEqualTo(Map.of("budget.usageSpendingBudget", 1L, "customerSpendingBudget", 1L));
        assertThat(page.setAside())
                .containsExactly(
                        new SetAside("budget", "expected an object"),
                        new SetAside("budgetAmount", "expected a single value"));
        assertThat(page.total()).hasValue(25);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aBudgetWithoutAnAmountIsDeliveredAsNone() throws Exception {
        assertThat(read(CustomerSpending.DATASET, "[{'id': '1', 'budget': {'attributes': {}}}]")
                        .delivered())
                .containsExactlyInAnyOrder(CustomerSpending.ID, CustomerSpending.BUDGET_AMOUNT);
        assertThat(read(CustomerSpending.DATASET, "[{'id': '1'}]").delivered()).containsExactly(CustomerSpending.ID);
    }

    @Test
    void aResourceWithLinksAndAttributesIsOneRow() throws Exception {
        Page page = read(PartnerSpending.DATASET, """
            {'links': {'self': {'uri': '/usagesummary'}, 'next': {'uri': '/usagesummary/more'}},
             'id': '7', 'resourceId': '8', 'customersOverBudget': 2, 'emailsToNotify': ['a@b', null, 1.50],
             'attributes': {'etag': 'x', 'objectType': 'PartnerUsageSummary'}}\
            """);
        assertThat(page.rows())
                .containsExactly(Row.builder(PartnerSpending.DATASET)
                        .text(PartnerSpending.ID, "7")
                        .number(PartnerSpending.CUSTOMERS_OVER_BUDGET, new BigDecimal(2))
                        .text(PartnerSpending.EMAILS_TO_NOTIFY, "[\"a@b\",null,1.50]")
                        .build());
        assertThat(page.unknown()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(read(CustomerPeriod.DATASET, "{'attributes': {}, 'Budget': {'Amount': 3}}")
                        .rows())
                .hasSize(1);
    }

    @Test
    void listsAndObjectsAreKeptAsTheirJson() throws Exception {
        Page page = read(Activity.DATASET, """
            [{'operationDate': '2017-06-15T22:56:05.0589308Z',
              'resourceNewValue': '{"Id":"x", "n": 1.0}', 'resourceOldValue': '',
              'participants': [ 'a"b', 'é\\u0041' ],
              'customizedData': [ { 'key': 'CompanyName', 'value': null }, { 'n': 1.10E+2, 'b': true, 'e': {}, 'l': [] } ]},
             {'operationDate': '2017-06-15', 'participants': null, 'customizedData': 12}]\
            """.replace(
                        "'{\"Id\":\"x\", \"n\": 1.0}'", "'{\\\"Id\\\":\\\"x\\\", \\\"n\\\": 1.0}'")
                .replace("a\"b", "a\\\"b"));
        Row first = page.rows().getFirst();
        assertThat(first.text(Activity.RESOURCE_NEW_VALUE)).isEqualTo("{\"Id\":\"x\", \"n\": 1.0}");
        assertThat(first.text(Activity.RESOURCE_OLD_VALUE)).isEmpty();
        assertThat(first.text(Activity.PARTICIPANTS)).isEqualTo("[\"a\\\"b\",\"éA\"]");
        assertThat(first.text(Activity.CUSTOMIZED_DATA))
                .isEqualTo("[{\"key\":\"CompanyName\",\"value\":null},{\"n\":1.10E+2,\"b\":true,\"e\":{},\"l\":[]}]");
        Row second = page.rows().getLast();
        assertThat(second.text(Activity.PARTICIPANTS)).isNull();
        assertThat(second.text(Activity.CUSTOMIZED_DATA)).isEqualTo("12");
    }

    @Test
    void namesInAnyCaseAndWithOrWithoutTheirLetterAreTheSame() throws Exception {
        Page page = read(
                LicenseUsage.DATASET,
                "{'Value': [{'LicenseActive': 206.0, 'LICENSESQUALIFIED': '405'}], 'TotalCount': 1}");
        assertThat(page.rows().getFirst().number(LicenseUsage.LICENSES_ACTIVE)).isEqualTo(new BigDecimal("206.0"));
        assertThat(page.rows().getFirst().number(LicenseUsage.LICENSES_QUALIFIED))
                .isEqualTo(new BigDecimal(405));
    }

    private static String currency(List<String> members) throws Exception {
        Row row = read(MeterSpending.DATASET, "[{" + String.join(", ", members) + "}]")
                .rows()
                .getFirst();
        return String.valueOf(row.text(MeterSpending.CURRENCY));
    }

    /** @param body with single quotes for double ones */
    private static Page read(Dataset dataset, String body) throws Exception {
        return new PageReader(dataset)
                .read(new ByteArrayInputStream(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
