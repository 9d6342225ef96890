package dev.partnerlens.core.dataset;

import static dev.partnerlens.core.Use.FILTER;
import static dev.partnerlens.core.Use.GROUP;
import static dev.partnerlens.core.Use.ORDER;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/** Daily Azure usage of the customers, one row a meter and day. Source: GET /partner/v1/analytics/usage/azure. */
public final class AzureUsage {
    public static final TextField CUSTOMER_TENANT_ID =
            TextField.id("customerTenantId").uses(FILTER, GROUP, ORDER).means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME =
            TextField.text("customerName").uses(FILTER, GROUP, ORDER).means(Meaning.CUSTOMER_NAME);
    public static final TextField SUBSCRIPTION_ID =
            TextField.id("subscriptionId").uses(FILTER, GROUP, ORDER).means(Meaning.SUBSCRIPTION_ID);
    public static final TextField SUBSCRIPTION_NAME =
            TextField.text("subscriptionName").uses(FILTER, GROUP, ORDER);
    public static final DateField USAGE_DATE = DateField.day("usageDate").uses(FILTER, GROUP, ORDER);
    public static final TextField RESOURCE_LOCATION =
            TextField.text("resourceLocation").uses(FILTER, GROUP, ORDER);
    public static final TextField METER_CATEGORY =
            TextField.text("meterCategory").uses(FILTER, GROUP, ORDER);
    public static final TextField METER_SUBCATEGORY =
            TextField.text("meterSubcategory").uses(FILTER, GROUP, ORDER);
    public static final TextField METER_UNIT = TextField.text("meterUnit").uses(FILTER, GROUP, ORDER);
    public static final TextField RESERVATION_ORDER_ID =
            TextField.id("reservationOrderId").uses(FILTER, GROUP, ORDER).neverAsEmpty();
    public static final TextField RESERVATION_ID =
            TextField.id("reservationId").uses(FILTER, GROUP, ORDER).neverAsEmpty();
    public static final TextField CONSUMPTION_METER_ID =
            TextField.id("consumptionMeterId").uses(FILTER, GROUP, ORDER).neverAsEmpty();
    public static final TextField SERVICE_TYPE =
            TextField.text("serviceType").uses(FILTER, GROUP, ORDER).neverAsEmpty();
    public static final Measure QUANTITY = Measure.addableWithin("quantity", METER_UNIT);

    public static final Dataset DATASET = new Dataset(
            "azure-usage",
            Endpoint.analytics("/partner/v1/analytics/usage/azure"),
            Arrival.BY_DATE,
            USAGE_DATE,
            List.of(
                    CUSTOMER_TENANT_ID,
                    CUSTOMER_NAME,
                    SUBSCRIPTION_ID,
                    SUBSCRIPTION_NAME,
                    USAGE_DATE,
                    RESOURCE_LOCATION,
                    METER_CATEGORY,
                    METER_SUBCATEGORY,
                    METER_UNIT,
                    RESERVATION_ORDER_ID,
                    RESERVATION_ID,
                    CONSUMPTION_METER_ID,
                    SERVICE_TYPE,
                    QUANTITY),
            List.of());

    private AzureUsage() {}
}
