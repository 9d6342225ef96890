package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.TextField;
import java.util.List;

/** Who changed what at Partner Center, one row an operation. Source: GET /v1/auditrecords. */
public final class Activity {
    public static final TextField ID = TextField.id("id");
    public static final DateField OPERATION_DATE = DateField.time("operationDate");
    public static final TextField OPERATION_TYPE = TextField.code("operationType");
    public static final TextField OPERATION_STATUS = TextField.code("operationStatus");
    public static final TextField RESOURCE_TYPE = TextField.code("resourceType");
    public static final TextField CUSTOMER_ID = TextField.id("customerId").means(Meaning.CUSTOMER_ID);
    public static final TextField CUSTOMER_NAME = TextField.text("customerName").means(Meaning.CUSTOMER_NAME);
    public static final TextField USER_PRINCIPAL_NAME = TextField.text("userPrincipalName");
    public static final TextField APPLICATION_ID = TextField.id("applicationId");
    public static final TextField PARTNER_ID = TextField.id("partnerId");
    public static final TextField SESSION_ID = TextField.id("sessionId");
    public static final TextField ORIGINAL_CORRELATION_ID = TextField.id("originalCorrelationId");
    public static final TextField RESOURCE_OLD_VALUE = TextField.json("resourceOldValue");
    public static final TextField RESOURCE_NEW_VALUE = TextField.json("resourceNewValue");
    public static final TextField PARTICIPANTS = TextField.json("participants");
    public static final TextField CUSTOMIZED_DATA = TextField.json("customizedData");

    /** Rows name users, so they are not kept for ever. */
    private static final int MONTHS_KEPT = 13;

    public static final Dataset DATASET = new Dataset(
                    "activity",
                    Endpoint.audit("/v1/auditrecords", 90),
                    Arrival.BY_DATE,
                    OPERATION_DATE,
                    List.of(
                            ID,
                            OPERATION_DATE,
                            OPERATION_TYPE,
                            OPERATION_STATUS,
                            RESOURCE_TYPE,
                            CUSTOMER_ID,
                            CUSTOMER_NAME,
                            USER_PRINCIPAL_NAME,
                            APPLICATION_ID,
                            PARTNER_ID,
                            SESSION_ID,
                            ORIGINAL_CORRELATION_ID,
                            RESOURCE_OLD_VALUE,
                            RESOURCE_NEW_VALUE,
                            PARTICIPANTS,
                            CUSTOMIZED_DATA),
                    List.of())
            .keptFor(MONTHS_KEPT);

    private Activity() {}
}
