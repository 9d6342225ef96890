package dev.partnerlens.partnercenter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Full pages whose rows repeat as the service's do: a few hundred customers and subscriptions, some hundred meters, a
 * day or a moment of its own in each row. The same bytes every time.
 */
final class SamplePage {
    /** Of those in each page. */
    static final int FEWEST_FIELDS = 12;

    private static final int CUSTOMERS = 250;
    private static final int SUBSCRIPTIONS = 400;
    private static final int METERS = 300;
    private static final List<String> CATEGORIES =
            List.of("Storage", "Virtual Machines", "Bandwidth", "SQL Database", "Azure App Service", "Key Vault");
    private static final List<String> REGIONS = List.of("westeurope", "uswest", "WestUS", "francecentral", "eastasia");
    private static final List<String> UNITS = List.of("1 Hour", "10,000s", "1 GB", "1 GB/Month", "10K", "1 GB/月");
    private static final List<String> NAMES =
            List.of("Contoso", "Fabrikam", "Crêperie Le Gall", "Wide World", "Tailspin");

    private final Random random = new Random(20260131);
    private final StringBuilder text = new StringBuilder();

    private SamplePage() {}

    static byte[] of(String dataset, int rows) {
        SamplePage page = new SamplePage();
        return switch (dataset) {
            case "azure-usage" -> page.analytics(rows, page::usage);
            case "subscriptions" -> page.analytics(rows, page::subscription);
            case "meter-spending" -> page.collection(rows, page::meter);
            default -> throw new IllegalArgumentException(dataset);
        };
    }

    private byte[] analytics(int rows, Runnable row) {
        text.append("{\"Value\":[");
        list(rows, row);
        return bytes("],\"@nextLink\":null,\"TotalCount\":" + rows + "}");
    }

    private byte[] collection(int rows, Runnable row) {
        text.append("{\"totalCount\":").append(rows).append(",\"items\":[");
        list(rows, row);
        return bytes("],\"links\":{\"self\":{\"uri\":\"/x\",\"method\":\"GET\",\"headers\":[]}},"
                + "\"attributes\":{\"objectType\":\"Collection\"}}");
    }

    private byte[] bytes(String end) {
        return text.append(end).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void list(int rows, Runnable row) {
        for (int i = 0; i < rows; i++) {
            text.append(i == 0 ? "{" : ",{");
            row.run();
            text.setCharAt(text.length() - 1, '}');
        }
    }

    private void usage() {
        int subscription = random.nextInt(SUBSCRIPTIONS);
        int customer = subscription % CUSTOMERS;
        int meter = random.nextInt(METERS);
        string("customerTenantId", id("c", customer).toUpperCase(Locale.ROOT));
        string("customerName", customerName(customer));
        string("subscriptionId", id("s", subscription).toUpperCase(Locale.ROOT));
        string("subscriptionName", "Azure plan " + subscription % 40);
        string("usageDate", "2026-01-" + (10 + random.nextInt(7)) + "T00:00:00");
        string("resourceLocation", pick(REGIONS));
        string("meterCategory", CATEGORIES.get(meter % CATEGORIES.size()));
        string("meterSubcategory", meter % 9 == 0 ? "None" : "Series " + meter % 25);
        string("meterUnit", UNITS.get(meter % UNITS.size()));
        string("reservationOrderId", meter % 20 == 0 ? id("o", meter) : "");
        string("reservationId", meter % 20 == 0 ? id("r", meter) : "");
        string("consumptionMeterId", id("m", meter));
        string("serviceType", meter % 6 == 1 ? "Standard_E" + (2 << meter % 4) + "s_v3" : "");
        raw("quantity", decimal(6));
    }

    private void subscription() {
        int customer = random.nextInt(CUSTOMERS);
        string("customerTenantId", id("c", customer).toUpperCase(Locale.ROOT));
        string("customerName", customerName(customer));
        string("customerMarket", customer % 3 == 0 ? "FR" : "US");
        string("id", new UUID(random.nextLong(), random.nextLong()).toString());
        string("status", random.nextInt(5) == 0 ? "SUSPENDED" : "ACTIVE");
        string("productName", "OFFICE 365 " + CATEGORIES.get(random.nextInt(CATEGORIES.size())) + random.nextInt(40));
        string("subscriptionType", random.nextBoolean() ? "Office" : "Azure");
        raw("autoRenewEnabled", String.valueOf(random.nextBoolean()));
        string("partnerId", id("p", 1));
        string("friendlyName", "Subscription of seats " + random.nextInt(2000));
        string("partnerName", "Partner Name");
        string("providerName", "Provider Name");
        string("creationDate", moment(3));
        string("effectiveStartDate", day());
        string("commitmentEndDate", day());
        string("currentStateEndDate", day());
        raw("trialToPaidConversionDate", "null");
        raw("trialStartDate", "null");
        raw("trialEndDate", "null");
        raw("lastUsageDate", "null");
        raw("deprovisionedDate", "null");
        string("lastRenewalDate", moment(3));
        raw("licenseCount", String.valueOf(random.nextInt(400)));
        string("churnRisk", random.nextInt(4) == 0 ? "High" : "Low");
        string("billingCycleName", "MONTHLY");
    }

    private void meter() {
        int meter = random.nextInt(METERS);
        string("subscriptionId", id("s", 1));
        string("meterId", "DZH318Z0BNVX-" + Integer.toString(4096 + meter, 36) + "-" + pick(CATEGORIES));
        string("meterName", "Data stored, hot " + meter % 120 + " (GB)");
        string("category", CATEGORIES.get(meter % CATEGORIES.size()));
        string("subcategory", "Series " + meter % 25);
        raw("quantityUsed", decimal(6));
        string("unit", UNITS.get(meter % UNITS.size()));
        raw("totalCost", decimal(20));
        string("currencyCode", "EUR");
        raw("usdTotalCost", decimal(20));
        string("lastModifiedDate", "2026-01-3" + random.nextInt(2) + moment(7).substring(10) + "+00:00");
        text.append("\"attributes\":{\"objectType\":\"MeterUsageRecord\"},");
        string("customerId", id("c", 1));
    }

    private String customerName(int customer) {
        return NAMES.get(customer % NAMES.size()) + " " + customer;
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String day() {
        return "202%d-%02d-%02dT00:00:00".formatted(random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String moment(int digits) {
        String day = day();
        return day.substring(0, day.length() - 8)
                + "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                + "."
                + (1 + random.nextLong((long) Math.pow(10, digits) - 1));
    }

    private String decimal(int places) {
        return random.nextInt(5) == 0
                ? String.valueOf(random.nextInt(100))
                : new BigDecimal(BigInteger.valueOf(random.nextLong(1_000_000_000L)), 6)
                        .add(new BigDecimal(new BigInteger(places * 3, random), places))
                        .toPlainString();
    }

    private void string(String name, String value) {
        raw(name, "\"" + value + "\"");
    }

    private void raw(String name, String value) {
        text.append('"').append(name).append("\":").append(value).append(',');
    }
}
