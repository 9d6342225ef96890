package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import java.util.List;
import java.util.Locale;

/**
 * What each Azure subscription or Azure plan has cost in the running billing period. Source: GET
 * /v1/customers/{id}/subscriptions/usagerecords.
 */
public final class SubscriptionSpending {
    /** Begins the offer id of a subscription from before Azure plans. */
    private static final String LEGACY = "MS-AZR-";

    public static final TextField CUSTOMER_ID = TextField.id("customerId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME = TextField.text("customerName").means(Meaning.CUSTOMER_NAME);
    public static final TextField ID = TextField.id("id").alias("resourceId").means(Meaning.SUBSCRIPTION_ID);
    public static final TextField NAME = TextField.text("name").alias("resourceName");
    public static final TextField STATUS = TextField.code("status");
    public static final TextField PARTNER_ON_RECORD = TextField.id("partnerOnRecord");
    public static final TextField OFFER_ID = TextField.id("offerId");
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE);
    /** The service sends 0 for what is older than Azure plans, so a sum would leave that out unseen. */
    public static final Measure USD_TOTAL_COST = Measure.ratio("usdTotalCost").caveat(Measure.Caveat.ESTIMATE);

    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "subscription-spending",
                    Endpoint.plain("/v1/customers/{customerId}/subscriptions/usagerecords")
                            .forEach(
                                    CustomerSpending.DATASET,
                                    new Endpoint.Carried(CustomerSpending.ID, CUSTOMER_ID),
                                    new Endpoint.Carried(CustomerSpending.NAME, CUSTOMER_NAME)),
                    Arrival.AS_NOW,
                    LAST_MODIFIED_DATE,
                    List.of(
                            CUSTOMER_ID,
                            CUSTOMER_NAME,
                            ID,
                            NAME,
                            STATUS,
                            PARTNER_ON_RECORD,
                            OFFER_ID,
                            CURRENCY,
                            TOTAL_COST,
                            USD_TOTAL_COST,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(CUSTOMER_ID, ID);

    private SubscriptionSpending() {}

    /** Whether a row is a subscription from before Azure plans, which the service tells about in other resources. */
    public static boolean legacy(Row row) {
        String offer = row.text(OFFER_ID);
        return offer != null && offer.toUpperCase(Locale.ROOT).startsWith(LEGACY);
    }
}
