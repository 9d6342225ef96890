package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/** How far licences are used by all customers, by workload. Source: GET /v1/analytics/licenses/usage. */
public final class PartnerLicenseUsage {
    public static final TextField WORKLOAD_NAME = TextField.text("workloadName");
    public static final TextField SERVICE_NAME = TextField.text("serviceName");
    public static final TextField CHANNEL = TextField.code("channel");
    public static final Measure PRORATED_LICENSES_USAGE_PERCENT = Measure.ratio("proratedLicensesUsagePercent");
    public static final DateField PROCESSED_DATE_TIME = DateField.made("processedDateTime");

    public static final Dataset DATASET = new Dataset(
                    "partner-license-usage",
                    Endpoint.plain("/v1/analytics/licenses/usage"),
                    Arrival.AS_NOW,
                    PROCESSED_DATE_TIME,
                    List.of(WORKLOAD_NAME, SERVICE_NAME, CHANNEL, PRORATED_LICENSES_USAGE_PERCENT, PROCESSED_DATE_TIME),
                    List.of())
            .identifiedBy(SERVICE_NAME, WORKLOAD_NAME, CHANNEL);

    private PartnerLicenseUsage() {}
}
