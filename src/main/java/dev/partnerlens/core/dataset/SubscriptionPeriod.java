package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * The running billing period of each Azure subscription or plan with its cost. Source: GET
 * /v1/customers/{id}/subscriptions/{id}/usagesummary.
 */
public final class SubscriptionPeriod {
    public static final TextField CUSTOMER_ID = TextField.id("customerId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME = TextField.text("customerName").means(Meaning.CUSTOMER_NAME);
    public static final TextField SUBSCRIPTION_ID =
            TextField.id("subscriptionId").alias("id").alias("resourceId").means(Meaning.SUBSCRIPTION_ID);
    public static final TextField SUBSCRIPTION_NAME =
            TextField.text("subscriptionName").alias("name").alias("resourceName");
    public static final DateField BILLING_START_DATE = DateField.time("billingStartDate");
    public static final DateField BILLING_END_DATE = DateField.time("billingEndDate");
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE);
    /** The service sends 0 for what is older than Azure plans, so a sum would leave that out unseen. */
    public static final Measure USD_TOTAL_COST = Measure.ratio("usdTotalCost").caveat(Measure.Caveat.ESTIMATE);

    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "subscription-period",
                    Endpoint.plain("/v1/customers/{customerId}/subscriptions/{subscriptionId}/usagesummary")
                            .forEach(
                                    SubscriptionSpending.DATASET,
                                    new Endpoint.Carried(SubscriptionSpending.CUSTOMER_ID, CUSTOMER_ID),
                                    new Endpoint.Carried(SubscriptionSpending.CUSTOMER_NAME, CUSTOMER_NAME),
                                    new Endpoint.Carried(SubscriptionSpending.ID, SUBSCRIPTION_ID),
                                    new Endpoint.Carried(SubscriptionSpending.NAME, SUBSCRIPTION_NAME)),
                    Arrival.AS_NOW,
                    LAST_MODIFIED_DATE,
                    List.of(
                            CUSTOMER_ID,
                            CUSTOMER_NAME,
                            SUBSCRIPTION_ID,
                            SUBSCRIPTION_NAME,
                            BILLING_START_DATE,
                            BILLING_END_DATE,
                            CURRENCY,
                            TOTAL_COST,
                            USD_TOTAL_COST,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(CUSTOMER_ID, SUBSCRIPTION_ID);

    private SubscriptionPeriod() {}
}
