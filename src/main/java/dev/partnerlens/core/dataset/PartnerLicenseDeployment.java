package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * Licences sold by all customers and how far they are assigned, by service. Source: GET
 * /v1/analytics/licenses/deployment.
 */
public final class PartnerLicenseDeployment {
    public static final TextField SERVICE_NAME = TextField.text("serviceName");
    public static final TextField CHANNEL = TextField.code("channel");
    public static final Measure LICENSES_SOLD = Measure.count("licensesSold");
    public static final Measure PRORATED_DEPLOYMENT_PERCENT = Measure.ratio("proratedDeploymentPercent");
    public static final DateField PROCESSED_DATE_TIME = DateField.made("processedDateTime");

    public static final Dataset DATASET = new Dataset(
                    "partner-license-deployment",
                    Endpoint.plain("/v1/analytics/licenses/deployment"),
                    Arrival.AS_NOW,
                    PROCESSED_DATE_TIME,
                    List.of(SERVICE_NAME, CHANNEL, LICENSES_SOLD, PRORATED_DEPLOYMENT_PERCENT, PROCESSED_DATE_TIME),
                    List.of())
            .identifiedBy(SERVICE_NAME, CHANNEL);

    private PartnerLicenseDeployment() {}
}
