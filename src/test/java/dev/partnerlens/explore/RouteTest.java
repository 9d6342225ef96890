package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways of filters between sets, with a made-up set that knows customers and no subscriptions. */
class RouteTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final TextField CUSTOMER = TextField.id("customer").means(Meaning.CUSTOMER_ID);
    private static final DateField DAY = DateField.day("day");
    private static final Dataset BUDGETS = new Dataset(
            "budgets", Endpoint.analytics("/budgets"), Arrival.AS_NOW, DAY, List.of(CUSTOMER, DAY), List.of());
    private static final List<Dataset> KNOWN = List.of(Subscriptions.DATASET, AzureUsage.DATASET, Referrals.DATASET);

    @Test
    void theCustomerLeadsWhereNoSubscriptionDoes() {
        assertThat(Route.find(BUDGETS, Subscriptions.PRODUCT_NAME, KNOWN))
                .isEqualTo(new Route.Through(
                        Reach.THROUGH_CUSTOMER, Subscriptions.DATASET, Subscriptions.CUSTOMER_TENANT_ID, CUSTOMER));
        assertThat(Route.find(BUDGETS, IndirectResellers.NAME, KNOWN).reach()).isEqualTo(Reach.IGNORED);
    }

    @Test
    void fieldsThatOnlyReadTheSameAreNoWay() {
        assertThat(Subscriptions.STATUS).isEqualTo(Referrals.STATUS);
        assertThat(Route.find(Referrals.DATASET, Subscriptions.STATUS, KNOWN).reach())
                .isEqualTo(Reach.IGNORED);
        assertThat(Route.find(Subscriptions.DATASET, Referrals.STATUS, KNOWN).reach())
                .isEqualTo(Reach.IGNORED);
        assertThat(Route.find(AzureUsage.DATASET, Subscriptions.STATUS, KNOWN).reach())
                .isEqualTo(Reach.THROUGH_SUBSCRIPTION);
    }

    @Test
    void fieldsThatMeanTheSameAreReachedWhicheverSetTheyAreOf() {
        assertThat(Route.find(Subscriptions.DATASET, Referrals.CUSTOMER_MARKET, KNOWN))
                .isEqualTo(new Route.Direct(Subscriptions.CUSTOMER_MARKET));
        assertThat(Route.find(AzureUsage.DATASET, Referrals.CUSTOMER_MARKET, KNOWN)
                        .reach())
                .isEqualTo(Reach.THROUGH_SUBSCRIPTION);
    }

    @Test
    void customersCompareWithoutCaseAndNobodyIsNoCustomer() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(BUDGETS, List.of(budget("C1"), budget("c2"), budget("")))
                .put(
                        Subscriptions.DATASET,
                        List.of(subscription("c1", "Word"), subscription("C2", "Excel"), subscription("", "Word")));
        Practice practice = Practice.load(source, List.of(BUDGETS, Subscriptions.DATASET), TODAY);
        Filter word = new Filter.AnyOf(Subscriptions.PRODUCT_NAME, List.of("Word"));
        assertThat(practice.ask(Query.of(BUDGETS).where(List.of(word)))
                        .rows()
                        .getFirst()
                        .rowCount())
                .isEqualTo(1);
    }

    private static Row budget(String customer) {
        return Row.builder(BUDGETS).text(CUSTOMER, customer).build();
    }

    private static Row subscription(String customer, String product) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.CUSTOMER_TENANT_ID, customer)
                .text(Subscriptions.PRODUCT_NAME, product)
                .build();
    }
}
