package dev.partnerlens.core.dataset;

import static dev.partnerlens.core.Use.FILTER;
import static dev.partnerlens.core.Use.GROUP;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/** Licences in use by customer, workload and product. Source: GET /partner/v1/analytics/commercial/usage/license. */
public final class LicenseUsage {
    public static final TextField WORKLOAD_CODE = TextField.code("workloadCode").uses(FILTER, GROUP);
    public static final TextField WORKLOAD_NAME = TextField.text("workloadName").uses(FILTER, GROUP);
    public static final TextField SERVICE_CODE = TextField.code("serviceCode").uses(FILTER, GROUP);
    public static final TextField SERVICE_NAME = TextField.text("serviceName").uses(FILTER, GROUP);
    public static final TextField CHANNEL = TextField.code("channel").uses(FILTER, GROUP);
    public static final TextField CUSTOMER_TENANT_ID =
            TextField.id("customerTenantId").uses(FILTER, GROUP).means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME =
            TextField.text("customerName").uses(FILTER, GROUP).means(Meaning.CUSTOMER_NAME);
    public static final TextField PRODUCT_ID = TextField.id("productId").uses(FILTER, GROUP);
    public static final TextField PRODUCT_NAME = TextField.text("productName").uses(FILTER, GROUP);
    public static final Measure LICENSES_ACTIVE =
            Measure.count("licensesActive").alias("licenseActive");
    public static final Measure LICENSES_QUALIFIED = Measure.count("licensesQualified");
    public static final DateField PROCESSED_DATE_TIME = DateField.made("processedDateTime");

    public static final Dataset DATASET = new Dataset(
                    "license-usage",
                    Endpoint.analytics(
                            "/partner/v1/analytics/commercial/usage/license",
                            "/v1/analytics/commercial/usage/license/"),
                    Arrival.AS_NOW,
                    PROCESSED_DATE_TIME,
                    List.of(
                            WORKLOAD_CODE,
                            WORKLOAD_NAME,
                            SERVICE_CODE,
                            SERVICE_NAME,
                            CHANNEL,
                            CUSTOMER_TENANT_ID,
                            CUSTOMER_NAME,
                            PRODUCT_ID,
                            PRODUCT_NAME,
                            LICENSES_ACTIVE,
                            LICENSES_QUALIFIED,
                            PROCESSED_DATE_TIME),
                    List.of())
            .identifiedBy(CUSTOMER_TENANT_ID, SERVICE_CODE, WORKLOAD_CODE, CHANNEL, PRODUCT_ID);

    private LicenseUsage() {}
}
