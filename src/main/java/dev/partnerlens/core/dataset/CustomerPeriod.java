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
 * The running billing period of each customer with its cost and budget. Source: GET
 * /v1/customers/{id}/usagesummary.
 */
public final class CustomerPeriod {
    public static final TextField CUSTOMER_ID =
            TextField.id("customerId").alias("id").alias("resourceId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME =
            TextField.text("customerName").alias("name").alias("resourceName").means(Meaning.CUSTOMER_NAME);
    public static final DateField BILLING_START_DATE = DateField.time("billingStartDate");
    public static final DateField BILLING_END_DATE = DateField.time("billingEndDate");
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE);
    /** The service sends 0 for what is older than Azure plans, so a sum would leave that out unseen. */
    public static final Measure USD_TOTAL_COST = Measure.ratio("usdTotalCost").caveat(Measure.Caveat.ESTIMATE);

    public static final Measure BUDGET_AMOUNT = Measure.addableWithin("budgetAmount", CURRENCY)
            .alias("budget.amount")
            .alias("budget.ammount");
    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "customer-period",
                    Endpoint.plain("/v1/customers/{customerId}/usagesummary")
                            .forEach(
                                    CustomerSpending.DATASET,
                                    new Endpoint.Carried(CustomerSpending.ID, CUSTOMER_ID),
                                    new Endpoint.Carried(CustomerSpending.NAME, CUSTOMER_NAME)),
                    Arrival.AS_NOW,
                    LAST_MODIFIED_DATE,
                    List.of(
                            CUSTOMER_ID,
                            CUSTOMER_NAME,
                            BILLING_START_DATE,
                            BILLING_END_DATE,
                            CURRENCY,
                            TOTAL_COST,
                            USD_TOTAL_COST,
                            BUDGET_AMOUNT,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(CUSTOMER_ID);

    private CustomerPeriod() {}
}
