package dev.partnerlens.core.dataset;

import static dev.partnerlens.core.Use.FILTER;
import static dev.partnerlens.core.Use.GROUP;
import static dev.partnerlens.core.Use.ORDER;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/** The resellers of an indirect provider as they stand now. Source: GET /partner/v1/analytics/indirectresellers. */
public final class IndirectResellers {
    public static final TextField PARTNER_TENANT_ID =
            TextField.id("partnerTenantId").uses(FILTER, GROUP, ORDER);
    public static final TextField ID = TextField.id("id").uses(FILTER, GROUP, ORDER);
    public static final TextField NAME = TextField.text("name").uses(FILTER, GROUP, ORDER);
    public static final TextField MARKET = TextField.code("market").uses(FILTER, GROUP, ORDER);
    public static final DateField FIRST_CREATION =
            DateField.time("firstSubscriptionCreationDate").uses(FILTER, GROUP, ORDER);
    public static final DateField LATEST_CREATION =
            DateField.time("latestSubscriptionCreationDate").uses(FILTER, GROUP, ORDER);
    public static final DateField FIRST_END =
            DateField.time("firstSubscriptionEndDate").uses(FILTER, GROUP, ORDER);
    public static final DateField LATEST_END =
            DateField.time("latestSubscriptionEndDate").uses(FILTER, GROUP, ORDER);
    public static final DateField FIRST_SUSPENDED =
            DateField.time("firstSubscriptionSuspendedDate").uses(FILTER, GROUP, ORDER);
    public static final DateField LATEST_SUSPENDED =
            DateField.time("latestSubscriptionSuspendedDate").uses(FILTER, GROUP, ORDER);
    public static final DateField FIRST_DEPROVISIONED =
            DateField.time("firstSubscriptionDeprovisionedDate").uses(FILTER, GROUP, ORDER);
    public static final DateField LATEST_DEPROVISIONED = DateField.time("latestSubscriptionDeprovisionedDate")
            .alias("latestSubscriptionDeprovisionedEndDate")
            .uses(FILTER, GROUP, ORDER);
    public static final Measure SUBSCRIPTION_COUNT =
            Measure.count("subscriptionCount").uses(ORDER);
    public static final Measure LICENSE_COUNT = Measure.count("licenseCount").uses(ORDER);

    public static final Dataset DATASET = new Dataset(
                    "indirect-resellers",
                    Endpoint.analytics("/partner/v1/analytics/indirectresellers"),
                    Arrival.AS_NOW,
                    FIRST_CREATION,
                    List.of(
                            PARTNER_TENANT_ID,
                            ID,
                            NAME,
                            MARKET,
                            FIRST_CREATION,
                            LATEST_CREATION,
                            FIRST_END,
                            LATEST_END,
                            FIRST_SUSPENDED,
                            LATEST_SUSPENDED,
                            FIRST_DEPROVISIONED,
                            LATEST_DEPROVISIONED,
                            SUBSCRIPTION_COUNT,
                            LICENSE_COUNT),
                    List.of(Measure.count("indirectResellerCount")))
            .identifiedBy(ID);

    private IndirectResellers() {}
}
