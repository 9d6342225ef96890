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
 * What each Azure resource of an Azure plan has cost in the running billing period. Source: GET
 * /v1/customers/{id}/subscriptions/{id}/resourceusagerecords.
 */
public final class ResourceSpending {
    public static final TextField CUSTOMER_ID = TextField.id("customerId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME = TextField.text("customerName").means(Meaning.CUSTOMER_NAME);
    public static final TextField SUBSCRIPTION_ID =
            TextField.id("subscriptionId").means(Meaning.SUBSCRIPTION_ID);
    public static final TextField SUBSCRIPTION_NAME = TextField.text("subscriptionName");
    public static final TextField RESOURCE_URI = TextField.text("resourceUri");
    public static final TextField RESOURCE_TYPE = TextField.text("resourceType");
    public static final TextField ENTITLEMENT_ID = TextField.id("entitlementId");
    public static final TextField ENTITLEMENT_NAME = TextField.text("entitlementName");
    public static final TextField RESOURCE_GROUP_NAME = TextField.text("resourceGroupName");
    public static final TextField NAME = TextField.text("name").alias("resourceName");
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE);
    /** The service sends 0 for what is older than Azure plans, so a sum would leave that out unseen. */
    public static final Measure USD_TOTAL_COST = Measure.ratio("usdTotalCost").caveat(Measure.Caveat.ESTIMATE);

    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "resource-spending",
                    Endpoint.plain("/v1/customers/{customerId}/subscriptions/{subscriptionId}/resourceusagerecords")
                            .forEach(
                                    SubscriptionSpending.DATASET,
                                    row -> !SubscriptionSpending.legacy(row),
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
                            RESOURCE_URI,
                            RESOURCE_TYPE,
                            ENTITLEMENT_ID,
                            ENTITLEMENT_NAME,
                            RESOURCE_GROUP_NAME,
                            NAME,
                            CURRENCY,
                            TOTAL_COST,
                            USD_TOTAL_COST,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(CUSTOMER_ID, SUBSCRIPTION_ID, RESOURCE_URI);

    private ResourceSpending() {}
}
