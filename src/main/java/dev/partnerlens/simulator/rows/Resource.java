package dev.partnerlens.simulator.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of the analytics API, written down from its documentation and independent of the product's own
 * declarations, so that a test can hold the two against each other. A line tells name, kind and what the documentation
 * lets a request do with the column: F filter, G group, O order.
 */
public final class Resource {
    public static final Resource AZURE_USAGE = new Resource(
            "azure-usage",
            "/partner/v1/analytics/usage/azure",
            List.of(new GroupMeasure.Sum("quantity")),
            Aggregation.DAY,
            """
            customerTenantId text FGO
            customerName text FGO
            subscriptionId text FGO
            subscriptionName text FGO
            usageDate date FGO
            resourceLocation text FGO
            meterCategory text FGO
            meterSubcategory text FGO
            meterUnit text FGO
            reservationOrderId text FGO
            reservationId text FGO
            consumptionMeterId text FGO
            serviceType text FGO
            quantity number -
            """);

    public static final Resource SUBSCRIPTIONS = new Resource(
            "subscriptions",
            "/partner/v1/analytics/subscriptions",
            List.of(new GroupMeasure.Rows("subscriptionCount"), new GroupMeasure.Sum("licenseCount")),
            Aggregation.DATE_RANGE,
            """
            customerTenantId text FG
            customerName text FG
            customerMarket text FG
            id text FG
            status text FG
            productName text FG
            subscriptionType text FG
            autoRenewEnabled flag FG
            partnerId text FG
            friendlyName text FG
            partnerName text FG
            providerName text FG
            creationDate date FG
            effectiveStartDate date FG
            commitmentEndDate date FG
            currentStateEndDate date FG
            trialToPaidConversionDate date FG
            trialStartDate date FG
            trialEndDate date -
            lastUsageDate date FG
            deprovisionedDate date FG
            lastRenewalDate date FG
            licenseCount number -
            churnRisk text -
            billingCycleName text -
            """);

    public static final Resource REFERRALS =
            new Resource("referrals", "/partner/v1/analytics/referrals", List.of(), Aggregation.DAY, """
                id text FG
                status text FG
                customerMarket text FG
                customerName text FG
                customerOrgSize text FG
                acceptedDate date FG
                acknowledgedDate date FG
                archivedDate date FG
                declinedDate date FG
                expiredDate date FG
                lostDate date FG
                missedDate date FG
                createdDate date FG
                skippedDate date FG
                wonDate date FG
                partnerMarket text FG
                """);

    public static final Resource SEARCH = new Resource(
            "search",
            "/partner/v1/analytics/search",
            List.of(
                    new GroupMeasure.Rows("searchResultPageViews"),
                    new GroupMeasure.Yes("contactClicks", "contactButtonClicked"),
                    new GroupMeasure.Yes("referralCount", "referralSubmitted"),
                    new GroupMeasure.Yes("profileViews", "detailsViewed")),
            Aggregation.DAY,
            """
            companyName text FG
            contactButtonClicked flag FG
            keywordCountry text FG
            detailsViewed flag FG
            keywordIndustryFocus text FG
            mpnId text FG
            partnerMarket text FG
            keywordProduct text FG
            referralSubmitted flag FG
            searchDate plain-date FG
            keywordSearchText text FG
            """);

    public static final Resource INDIRECT_RESELLERS = new Resource(
            "indirect-resellers",
            "/partner/v1/analytics/indirectresellers",
            List.of(
                    new GroupMeasure.Rows("indirectResellerCount"),
                    new GroupMeasure.Sum("licenseCount"),
                    new GroupMeasure.Sum("subscriptionCount")),
            Aggregation.DAY,
            """
            partnerTenantId text FGO
            id text FGO
            name text FGO
            market text FGO
            firstSubscriptionCreationDate date FGO
            latestSubscriptionCreationDate date FGO
            firstSubscriptionEndDate date FGO
            latestSubscriptionEndDate date FGO
            firstSubscriptionSuspendedDate date FGO
            latestSubscriptionSuspendedDate date FGO
            firstSubscriptionDeprovisionedDate date FGO
            latestSubscriptionDeprovisionedDate date FGO latestSubscriptionDeprovisionedEndDate
            subscriptionCount number O
            licenseCount number O
            """);

    /** The page names one path in its syntax and another in its example; both answer. */
    public static final Resource LICENSE_DEPLOYMENT = new Resource(
            "license-deployment",
            List.of(
                    "/partner/v1/analytics/commercial/deployment/license",
                    "/v1/analytics/commercial/deployment/license"),
            List.of(new GroupMeasure.Sum("licensesDeployed"), new GroupMeasure.Sum("licensesSold")),
            Aggregation.DAY,
            """
            processedDateTime date -
            serviceCode text FG
            serviceName text FG
            channel text FG
            customerTenantId text FG
            customerName text FG
            productId text FG
            productName text FG
            licensesDeployed number -
            licensesSold number -
            """);

    /** Its example writes {@code licenseActive}, its table {@code licensesActive}. */
    public static final Resource LICENSE_USAGE = new Resource(
            "license-usage",
            List.of("/partner/v1/analytics/commercial/usage/license", "/v1/analytics/commercial/usage/license"),
            List.of(new GroupMeasure.Sum("licensesActive"), new GroupMeasure.Sum("licensesQualified")),
            Aggregation.DAY,
            """
            processedDateTime date -
            workloadCode text FG
            workloadName text FG
            serviceCode text FG
            serviceName text FG
            channel text FG
            customerTenantId text FG
            customerName text FG
            productId text FG
            productName text FG
            licensesActive number - licenseActive
            licensesQualified number -
            """);

    public static final List<Resource> ALL = List.of(
            AZURE_USAGE, SUBSCRIPTIONS, REFERRALS, SEARCH, INDIRECT_RESELLERS, LICENSE_DEPLOYMENT, LICENSE_USAGE);

    private final String files;
    private final List<String> paths;
    private final List<GroupMeasure> groupMeasures;
    private final Aggregation aggregation;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    private Resource(
            String files, String path, List<GroupMeasure> groupMeasures, Aggregation aggregation, String columnLines) {
        this(files, List.of(path), groupMeasures, aggregation, columnLines);
    }

    private Resource(
            String files,
            List<String> paths,
            List<GroupMeasure> groupMeasures,
            Aggregation aggregation,
            String columnLines) {
        this.files = files;
        this.paths = paths;
        this.groupMeasures = groupMeasures;
        this.aggregation = aggregation;
        this.columns = columns(columnLines);
        for (Column column : columns) {
            byName.put(column.name(), column);
            byName.put(key(column.name()), column);
            column.alias().ifPresent(alias -> byName.put(key(alias), column));
        }
    }

    /** How the names of this resource's row files begin. */
    public String files() {
        return files;
    }

    /** The paths of requests, from the root; all answer alike, with and without a slash at the end. */
    public List<String> paths() {
        return paths;
    }

    /** The first of the paths. */
    public String path() {
        return paths.getFirst();
    }

    public boolean isAt(String path) {
        return paths.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    public List<Column> columns() {
        return columns;
    }

    /** What grouped answers carry beside the fields grouped by. */
    public List<GroupMeasure> groupMeasures() {
        return groupMeasures;
    }

    /** The documented level where a request names none; days where nothing is documented. */
    public Aggregation defaultAggregation() {
        return aggregation;
    }

    /** The column of that name or alias, whatever its case: the documentation itself writes {@code Name} and {@code name}. */
    public Optional<Column> column(String name) {
        Column exact = byName.get(name);
        return exact == null ? Optional.ofNullable(byName.get(key(name))) : Optional.of(exact);
    }

    @Override
    public String toString() {
        return files;
    }

    private static List<Column> columns(String lines) {
        List<Column> columns = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            String uses = words.get(2);
            columns.add(new Column(
                    columns.size(),
                    words.get(0),
                    Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                    uses.contains("F"),
                    uses.contains("G"),
                    uses.contains("O"),
                    words.size() > 3 ? Optional.of(words.get(3)) : Optional.empty()));
        }
        return List.copyOf(columns);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
