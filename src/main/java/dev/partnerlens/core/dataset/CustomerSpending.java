package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * What each customer has spent on Azure in the running billing period, and the budget it is held against. Source: GET
 * /v1/customers/usagerecords.
 */
public final class CustomerSpending {
    public static final TextField ID = TextField.id("id").alias("resourceId").means(Meaning.CUSTOMER_ID);
    public static final TextField NAME =
            TextField.text("name").alias("resourceName").means(Meaning.CUSTOMER_NAME);
    public static final FlagField IS_UPGRADED = FlagField.flag("isUpgraded");
    public static final TextField CURRENCY =
            TextField.code("currency").alias("currencyCode").alias("currencyLocale");
    public static final Measure TOTAL_COST =
            Measure.addableWithin("totalCost", CURRENCY).caveat(Measure.Caveat.ESTIMATE);
    /** The service sends 0 for what is older than Azure plans, so a sum would leave that out unseen. */
    public static final Measure USD_TOTAL_COST = Measure.ratio("usdTotalCost").caveat(Measure.Caveat.ESTIMATE);

    public static final Measure BUDGET_AMOUNT = Measure.addableWithin("budgetAmount", CURRENCY)
            .alias("budget.amount")
            .alias("budget.ammount");
    public static final Measure PERCENT_USED = Measure.ratio("percentUsed").onlyWith(BUDGET_AMOUNT);
    public static final DateField LAST_MODIFIED_DATE = DateField.made("lastModifiedDate");

    public static final Dataset DATASET = new Dataset(
                    "customer-spending",
                    Endpoint.plain("/v1/customers/usagerecords"),
                    Arrival.AS_NOW,
                    LAST_MODIFIED_DATE,
                    List.of(
                            ID,
                            NAME,
                            IS_UPGRADED,
                            CURRENCY,
                            TOTAL_COST,
                            USD_TOTAL_COST,
                            BUDGET_AMOUNT,
                            PERCENT_USED,
                            LAST_MODIFIED_DATE),
                    List.of())
            .identifiedBy(ID);

    private CustomerSpending() {}
}
