package dev.partnerlens.simulator.rows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of the {@code /v1} family, written down from their documentation and independent of the product's own
 * declarations, so that a test can hold the two against each other. A line tells a member and its kind; dots lead into
 * nested objects. Where table and example of a page differ, both spellings stand here.
 */
public enum V1Resource {
    PARTNER_SPENDING("partner-spending", "/v1/usagesummary", Shape.ONE, "PartnerUsageSummary", """
        emailsToNotify json
        customersOverBudget number
        customersTrendingOver number
        customersWithUsageBasedSubscription number
        resourceId text
        id text
        resourceName text
        name text
        billingStartDate date
        billingEndDate date
        totalCost number
        currencyLocale text
        lastModifiedDate date
        """),

    CUSTOMER_SPENDING(
            "customer-spending", "/v1/customers/usagerecords", Shape.COLLECTION, "CustomerMonthlyUsageRecord", """
                budget.amount number
                percentUsed number
                isUpgraded flag
                resourceId text
                id text
                resourceName text
                name text
                totalCost number
                currencyLocale text
                currencyCode text
                usdTotalCost number
                lastModifiedDate date
                """),

    CUSTOMER_PERIOD(
            "customer-period", "/v1/customers/{customerId}/usagesummary", Shape.ONE, "CustomerUsageSummary", """
                budget.amount number
                budget.ammount number
                resourceId text
                id text
                resourceName text
                name text
                billingStartDate date
                billingEndDate date
                totalCost number
                currencyLocale text
                currencyCode text
                usdTotalCost number
                lastModifiedDate date
                """),

    SUBSCRIPTION_SPENDING(
            "subscription-spending",
            "/v1/customers/{customerId}/subscriptions/usagerecords",
            Shape.COLLECTION,
            "SubscriptionMonthlyUsageRecord",
            """
            status text
            partnerOnRecord text
            offerId text
            resourceId text
            id text
            resourceName text
            name text
            totalCost number
            currencyLocale text
            currencyCode text
            usdTotalCost number
            lastModifiedDate date
            """),

    SUBSCRIPTION_PERIOD(
            "subscription-period",
            "/v1/customers/{customerId}/subscriptions/{subscriptionId}/usagesummary",
            Shape.ONE,
            "SubscriptionUsageSummary",
            """
            resourceId text
            id text
            resourceName text
            name text
            billingStartDate date
            billingEndDate date
            totalCost number
            currencyLocale text
            currencyCode text
            usdTotalCost number
            lastModifiedDate date
            """),

    SERVICE_SPENDING(
            "service-spending",
            "/v1/customers/{customerId}/subscriptions/{subscriptionId}/usagerecords/resources",
            Shape.COLLECTION,
            "AzureResourceMonthlyUsageRecord",
            """
            category text
            subcategory text
            quantityUsed number
            unit text
            id text
            name text
            totalCost number
            currencyLocale text
            """),

    RESOURCE_SPENDING(
            "resource-spending",
            "/v1/customers/{customerId}/subscriptions/{subscriptionId}/resourceusagerecords",
            Shape.COLLECTION,
            "ResourceUsageRecord",
            """
            subscriptionId text
            resourceUri text
            resourceType text
            entitlementId text
            entitlementName text
            resourceGroupName text
            name text
            resourceName text
            totalCost number
            currencyCode text
            usdTotalCost number
            lastModifiedDate date
            """),

    METER_SPENDING(
            "meter-spending",
            "/v1/customers/{customerId}/subscriptions/{subscriptionId}/meterusagerecords",
            Shape.COLLECTION,
            "MeterUsageRecord",
            """
            subscriptionId text
            meterId text
            meterName text
            category text
            subcategory text
            quantityUsed number
            unit text
            totalCost number
            currencyLocale text
            currencyCode text
            usdTotalCost number
            lastModifiedDate date
            """),

    PARTNER_LICENSE_DEPLOYMENT(
            "partner-license-deployment",
            "/v1/analytics/licenses/deployment",
            Shape.COLLECTION_WITHOUT_LINKS,
            "PartnerLicensesDeploymentInsights",
            """
            proratedDeploymentPercent number
            licensesSold number
            processedDateTime date
            serviceName text
            channel text
            """),

    PARTNER_LICENSE_USAGE(
            "partner-license-usage",
            "/v1/analytics/licenses/usage",
            Shape.COLLECTION_WITHOUT_LINKS,
            "PartnerLicensesUsageInsights",
            """
            proratedLicensesUsagePercent number
            workloadName text
            processedDateTime date
            serviceName text
            channel text
            """),

    CUSTOMER_LICENSE_DEPLOYMENT(
            "customer-license-deployment",
            "/v1/customers/{customerId}/analytics/licenses/deployment",
            Shape.COLLECTION_WITHOUT_LINKS,
            "CustomerLicensesDeploymentInsights",
            """
            customerId text
            customerName text
            productName text
            serviceCode text
            licensesDeployed number
            licensesSold number
            deploymentPercent number
            processedDateTime date
            serviceName text
            channel text
            """),

    CUSTOMER_LICENSE_USAGE(
            "customer-license-usage",
            "/v1/customers/{customerId}/analytics/licenses/usage",
            Shape.COLLECTION_WITHOUT_LINKS,
            "CustomerLicensesUsageInsights",
            """
            customerId text
            customerName text
            productName text
            serviceCode text
            workloadCode text
            workloadName text
            licensesActive number
            licensesQualified number
            usagePercent number
            processedDateTime date
            serviceName text
            channel text
            """),

    ACTIVITY("activity", "/v1/auditrecords", Shape.BOOK, "AuditRecord", """
        id text
        partnerId text
        participants json
        customerId text
        customerName text
        userPrincipalName text
        applicationId text
        sessionId text
        resourceType text
        resourceOldValue json
        resourceNewValue json
        operationType text
        originalCorrelationId text
        operationDate date
        operationStatus text
        customizedData json
        """);

    /** How an answer looks. */
    public enum Shape {
        /** The resource itself. */
        ONE,
        /** {@code totalCount}, {@code items}, {@code links} and {@code attributes}. */
        COLLECTION,
        /** The same, and the published examples show no {@code links}. */
        COLLECTION_WITHOUT_LINKS,
        /** A collection in pages, asked for by dates and a filter. */
        BOOK
    }

    /** What a member holds. */
    public enum Sort {
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        /** A list, an object, or JSON as text. */
        JSON
    }

    private final String files;
    private final String template;
    private final Shape shape;
    private final String objectType;
    private final String lines;

    V1Resource(String files, String template, Shape shape, String objectType, String lines) {
        this.files = files;
        this.template = template;
        this.shape = shape;
        this.objectType = objectType;
        this.lines = lines;
    }

    /** How the names of this resource's row files begin. */
    public String files() {
        return files;
    }

    public V1Path path() {
        return new V1Path(template);
    }

    public Shape shape() {
        return shape;
    }

    /** What {@code attributes.objectType} of each row says. */
    public String objectType() {
        return objectType;
    }

    /** The documented members beside {@code attributes} and {@code links}, in the order of their page. */
    public Map<String, Sort> members() {
        Map<String, Sort> members = new LinkedHashMap<>();
        for (String line : lines.lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            members.put(words.get(0), Sort.valueOf(words.get(1).toUpperCase(Locale.ROOT)));
        }
        return Collections.unmodifiableMap(members);
    }

    /** Whether a customer's budget is told in it. */
    public boolean tellsBudget() {
        return this == CUSTOMER_SPENDING || this == CUSTOMER_PERIOD;
    }

    /** The resource that answers to a path, which is matched without regard to case. */
    public static Optional<V1Resource> at(String path) {
        return List.of(values()).stream()
                .filter(one -> one.path().match(path).isPresent())
                .findFirst();
    }
}
