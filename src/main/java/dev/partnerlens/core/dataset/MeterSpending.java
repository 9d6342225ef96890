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
 * Cost and quantity by meter of each subscription or plan in the running billing period. Source: GET
 * /v1/customers/{id}/subscriptions/{id}/meterusagerecords.
 */
public final class MeterSpending {
    public static final TextField CUSTOMER_ID = TextField.id("customerId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME = TextField.text("customerName").means(Meaning.CUSTOMER_NAME);
    public static final TextField SUBSCRIPTION_ID =
            TextField.id("subscriptionId").means(Meaning.SUBSCRIPTION_ID);
    public static final TextField SUBSCRIPTION_NAME = TextField.text("subscriptionName");
    public static final TextField METER_ID = TextField.id("meterId");
    public static final TextField METER_NAME = TextField.text("meterName");
    public static final TextField CATEGORY = TextField.text("category");
    public static final TextField SUBCATEGORY = TextField.text("subcategory");
    public static final TextField UNIT = TextField.text("unit");
    public static final Measure QUANTITY_USED = Measure.addableWithin("quantityUsed", UNIT);
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE);
    /** The service sends 0 for what is older than Azure plans, so a sum would leave that out unseen. */
    public static final Measure USD_TOTAL_COST = Measure.ratio("usdTotalCost").caveat(Measure.Caveat.ESTIMATE);

    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "meter-spending",
                    Endpoint.plain("/v1/customers/{customerId}/subscriptions/{subscriptionId}/meterusagerecords")
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
                            METER_ID,
                            METER_NAME,
                            CATEGORY,
                            SUBCATEGORY,
                            UNIT,
                            QUANTITY_USED,
                            CURRENCY,
                            TOTAL_COST,
                            USD_TOTAL_COST,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(CUSTOMER_ID, SUBSCRIPTION_ID, METER_ID);

    private MeterSpending() {}
}
