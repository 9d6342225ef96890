package dev.partnerlens.core.dataset;

import static dev.partnerlens.core.Use.FILTER;
import static dev.partnerlens.core.Use.GROUP;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * Referrals sent to the partner and the stages each has passed. Source: GET /partner/v1/analytics/referrals. No measure
 * is documented: rows are counted.
 */
public final class Referrals {
    public static final TextField ID = TextField.id("id").uses(FILTER, GROUP);
    public static final TextField STATUS = TextField.code("status").uses(FILTER, GROUP);
    public static final TextField CUSTOMER_MARKET =
            TextField.code("customerMarket").uses(FILTER, GROUP).means(Meaning.CUSTOMER_MARKET);
    public static final TextField CUSTOMER_NAME =
            TextField.text("customerName").uses(FILTER, GROUP).means(Meaning.CUSTOMER_NAME);
    public static final TextField CUSTOMER_ORG_SIZE =
            TextField.code("customerOrgSize").uses(FILTER, GROUP);
    public static final DateField CREATED_DATE = DateField.time("createdDate").uses(FILTER, GROUP);
    public static final DateField ACKNOWLEDGED_DATE =
            DateField.time("acknowledgedDate").uses(FILTER, GROUP);
    public static final DateField ACCEPTED_DATE = DateField.time("acceptedDate").uses(FILTER, GROUP);
    public static final DateField DECLINED_DATE = DateField.time("declinedDate").uses(FILTER, GROUP);
    public static final DateField SKIPPED_DATE = DateField.time("skippedDate").uses(FILTER, GROUP);
    public static final DateField MISSED_DATE = DateField.time("missedDate").uses(FILTER, GROUP);
    public static final DateField EXPIRED_DATE = DateField.time("expiredDate").uses(FILTER, GROUP);
    public static final DateField ARCHIVED_DATE = DateField.time("archivedDate").uses(FILTER, GROUP);
    public static final DateField WON_DATE = DateField.time("wonDate").uses(FILTER, GROUP);
    public static final DateField LOST_DATE = DateField.time("lostDate").uses(FILTER, GROUP);
    public static final TextField PARTNER_MARKET =
            TextField.code("partnerMarket").uses(FILTER, GROUP).means(Meaning.PARTNER_MARKET);

    public static final Dataset DATASET = new Dataset(
                    "referrals",
                    Endpoint.analytics("/partner/v1/analytics/referrals"),
                    Arrival.AS_NOW,
                    CREATED_DATE,
                    List.of(
                            ID,
                            STATUS,
                            CUSTOMER_MARKET,
                            CUSTOMER_NAME,
                            CUSTOMER_ORG_SIZE,
                            CREATED_DATE,
                            ACKNOWLEDGED_DATE,
                            ACCEPTED_DATE,
                            DECLINED_DATE,
                            SKIPPED_DATE,
                            MISSED_DATE,
                            EXPIRED_DATE,
                            ARCHIVED_DATE,
                            WON_DATE,
                            LOST_DATE,
                            PARTNER_MARKET),
                    List.of())
            .identifiedBy(ID);

    private Referrals() {}
}
