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
 * Cost and quantity by Azure service of each subscription from before Azure plans. The service sends no date with them.
 * Source: GET /v1/customers/{id}/subscriptions/{id}/usagerecords/resources.
 */
public final class ServiceSpending {
    public static final TextField CUSTOMER_ID = TextField.id("customerId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME = TextField.text("customerName").means(Meaning.CUSTOMER_NAME);
    public static final TextField SUBSCRIPTION_ID =
            TextField.id("subscriptionId").means(Meaning.SUBSCRIPTION_ID);
    public static final TextField SUBSCRIPTION_NAME = TextField.text("subscriptionName");
    public static final TextField ID = TextField.id("id").alias("resourceId");
    public static final TextField NAME = TextField.text("name").alias("resourceName");
    public static final TextField CATEGORY = TextField.text("category");
    public static final TextField SUBCATEGORY = TextField.text("subcategory");
    public static final TextField UNIT = TextField.text("unit");
    public static final Measure QUANTITY_USED = Measure.addableWithin("quantityUsed", UNIT);
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE);
    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "service-spending",
                    Endpoint.plain("/v1/customers/{customerId}/subscriptions/{subscriptionId}/usagerecords/resources")
                            .forEach(
                                    SubscriptionSpending.DATASET,
                                    SubscriptionSpending::legacy,
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
                            ID,
                            NAME,
                            CATEGORY,
                            SUBCATEGORY,
                            UNIT,
                            QUANTITY_USED,
                            CURRENCY,
                            TOTAL_COST,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(CUSTOMER_ID, SUBSCRIPTION_ID, ID);

    private ServiceSpending() {}
}
