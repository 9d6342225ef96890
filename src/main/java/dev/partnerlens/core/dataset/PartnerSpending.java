package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * What all customers without an Azure plan have spent on Azure in the running billing period, one row. Source: GET
 * /v1/usagesummary.
 */
public final class PartnerSpending {
    public static final TextField ID = TextField.id("id").alias("resourceId");
    public static final TextField NAME = TextField.text("name").alias("resourceName");
    public static final DateField BILLING_START_DATE = DateField.time("billingStartDate");
    public static final DateField BILLING_END_DATE = DateField.time("billingEndDate");
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE_WITHOUT_AZURE_PLAN);
    public static final Measure CUSTOMERS_OVER_BUDGET =
            Measure.count("customersOverBudget").alias("customerOverBudget");
    public static final Measure CUSTOMERS_TRENDING_OVER =
            Measure.count("customersTrendingOver").alias("customerTrendingOver");
    public static final Measure CUSTOMERS_WITH_USAGE_BASED_SUBSCRIPTION =
            Measure.count("customersWithUsageBasedSubscription").alias("customersWithUsageBasedSubscriptions");
    public static final TextField EMAILS_TO_NOTIFY = TextField.json("emailsToNotify");
    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "partner-spending",
                    Endpoint.plain("/v1/usagesummary"),
                    Arrival.AS_NOW,
                    LAST_MODIFIED_DATE,
                    List.of(
                            ID,
                            NAME,
                            BILLING_START_DATE,
                            BILLING_END_DATE,
                            CURRENCY,
                            TOTAL_COST,
                            CUSTOMERS_OVER_BUDGET,
                            CUSTOMERS_TRENDING_OVER,
                            CUSTOMERS_WITH_USAGE_BASED_SUBSCRIPTION,
                            EMAILS_TO_NOTIFY,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(ID);

    private PartnerSpending() {}
}
