package dev.partnerlens.core.dataset;

import static dev.partnerlens.core.Use.FILTER;
import static dev.partnerlens.core.Use.GROUP;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/** The customers' subscriptions as they stand now. Source: GET /partner/v1/analytics/subscriptions. */
public final class Subscriptions {
    /** The words of {@code status}; the set is open, other words are kept as sent. */
    public static final String ACTIVE = "ACTIVE";

    public static final String SUSPENDED = "SUSPENDED";
    public static final String DEPROVISIONED = "DEPROVISIONED";
    /** The word of {@code subscriptionType} for usage-based Azure subscriptions. */
    public static final String AZURE = "Azure";
    /** The word of {@code churnRisk} that counts as at risk. */
    public static final String HIGH_RISK = "High";

    public static final TextField CUSTOMER_TENANT_ID =
            TextField.id("customerTenantId").uses(FILTER, GROUP).means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME =
            TextField.text("customerName").uses(FILTER, GROUP).means(Meaning.CUSTOMER_NAME);
    public static final TextField CUSTOMER_MARKET =
            TextField.code("customerMarket").uses(FILTER, GROUP).means(Meaning.CUSTOMER_MARKET);
    public static final TextField ID = TextField.id("id").uses(FILTER, GROUP).means(Meaning.SUBSCRIPTION_ID);
    public static final TextField STATUS = TextField.code("status").uses(FILTER, GROUP);
    public static final TextField PRODUCT_NAME = TextField.text("productName").uses(FILTER, GROUP);
    public static final TextField SUBSCRIPTION_TYPE =
            TextField.code("subscriptionType").uses(FILTER, GROUP);
    public static final FlagField AUTO_RENEW_ENABLED =
            FlagField.flag("autoRenewEnabled").uses(FILTER, GROUP);
    public static final TextField PARTNER_ID = TextField.id("partnerId").uses(FILTER, GROUP);
    public static final TextField FRIENDLY_NAME = TextField.text("friendlyName").uses(FILTER, GROUP);
    public static final TextField PARTNER_NAME = TextField.text("partnerName").uses(FILTER, GROUP);
    public static final TextField PROVIDER_NAME = TextField.text("providerName").uses(FILTER, GROUP);
    public static final DateField CREATION_DATE = DateField.time("creationDate").uses(FILTER, GROUP);
    public static final DateField EFFECTIVE_START_DATE =
            DateField.time("effectiveStartDate").uses(FILTER, GROUP);
    public static final DateField COMMITMENT_END_DATE =
            DateField.time("commitmentEndDate").uses(FILTER, GROUP);
    public static final DateField CURRENT_STATE_END_DATE =
            DateField.time("currentStateEndDate").uses(FILTER, GROUP);
    public static final DateField TRIAL_TO_PAID_CONVERSION_DATE =
            DateField.time("trialToPaidConversionDate").uses(FILTER, GROUP);
    public static final DateField TRIAL_START_DATE =
            DateField.time("trialStartDate").uses(FILTER, GROUP);
    public static final DateField TRIAL_END_DATE = DateField.time("trialEndDate");
    public static final DateField LAST_USAGE_DATE =
            DateField.time("lastUsageDate").uses(FILTER, GROUP);
    public static final DateField DEPROVISIONED_DATE =
            DateField.time("deprovisionedDate").uses(FILTER, GROUP);
    public static final DateField LAST_RENEWAL_DATE =
            DateField.time("lastRenewalDate").uses(FILTER, GROUP);
    public static final Measure LICENSE_COUNT = Measure.count("licenseCount");
    public static final TextField CHURN_RISK = TextField.code("churnRisk");
    public static final TextField BILLING_CYCLE_NAME = TextField.code("billingCycleName");

    public static final Dataset DATASET = new Dataset(
                    "subscriptions",
                    Endpoint.analytics("/partner/v1/analytics/subscriptions"),
                    Arrival.AS_NOW,
                    CREATION_DATE,
                    List.of(
                            CUSTOMER_TENANT_ID,
                            CUSTOMER_NAME,
                            CUSTOMER_MARKET,
                            ID,
                            STATUS,
                            PRODUCT_NAME,
                            SUBSCRIPTION_TYPE,
                            AUTO_RENEW_ENABLED,
                            PARTNER_ID,
                            FRIENDLY_NAME,
                            PARTNER_NAME,
                            PROVIDER_NAME,
                            CREATION_DATE,
                            EFFECTIVE_START_DATE,
                            COMMITMENT_END_DATE,
                            CURRENT_STATE_END_DATE,
                            TRIAL_TO_PAID_CONVERSION_DATE,
                            TRIAL_START_DATE,
                            TRIAL_END_DATE,
                            LAST_USAGE_DATE,
                            DEPROVISIONED_DATE,
                            LAST_RENEWAL_DATE,
                            LICENSE_COUNT,
                            CHURN_RISK,
                            BILLING_CYCLE_NAME),
                    List.of(Measure.count("subscriptionCount")))
            .identifiedBy(ID);

    private Subscriptions() {}
}
