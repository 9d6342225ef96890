package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/** Licences in use of each customer, by product and workload. Source: GET /v1/customers/{id}/analytics/licenses/usage. */
public final class CustomerLicenseUsage {
    public static final TextField CUSTOMER_ID = TextField.id("customerId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME = TextField.text("customerName").means(Meaning.CUSTOMER_NAME);
    public static final TextField PRODUCT_NAME = TextField.text("productName");
    public static final TextField WORKLOAD_CODE = TextField.code("workloadCode");
    public static final TextField WORKLOAD_NAME = TextField.text("workloadName");
    public static final TextField SERVICE_CODE = TextField.code("serviceCode");
    public static final TextField SERVICE_NAME = TextField.text("serviceName");
    public static final TextField CHANNEL = TextField.code("channel");
    public static final Measure LICENSES_ACTIVE =
            Measure.count("licensesActive").alias("licenseActive");
    public static final Measure LICENSES_QUALIFIED = Measure.count("licensesQualified");
    public static final Measure USAGE_PERCENT = Measure.ratio("usagePercent");
    public static final DateField PROCESSED_DATE_TIME = DateField.made("processedDateTime");

    public static final Dataset DATASET = new Dataset(
                    "customer-license-usage",
                    Endpoint.plain("/v1/customers/{customerId}/analytics/licenses/usage")
                            .forEach(
                                    Subscriptions.DATASET,
                                    new Endpoint.Carried(Subscriptions.CUSTOMER_TENANT_ID, CUSTOMER_ID),
                                    new Endpoint.Carried(Subscriptions.CUSTOMER_NAME, CUSTOMER_NAME)),
                    Arrival.AS_NOW,
                    PROCESSED_DATE_TIME,
                    List.of(
                            CUSTOMER_ID,
                            CUSTOMER_NAME,
                            PRODUCT_NAME,
                            WORKLOAD_CODE,
                            WORKLOAD_NAME,
                            SERVICE_CODE,
                            SERVICE_NAME,
                            CHANNEL,
                            LICENSES_ACTIVE,
                            LICENSES_QUALIFIED,
                            USAGE_PERCENT,
                            PROCESSED_DATE_TIME),
                    List.of())
            .identifiedBy(CUSTOMER_ID, SERVICE_CODE, WORKLOAD_CODE, PRODUCT_NAME, CHANNEL);

    private CustomerLicenseUsage() {}
}
