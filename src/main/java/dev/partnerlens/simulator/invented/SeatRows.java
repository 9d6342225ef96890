package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.JsonObject;
import dev.partnerlens.simulator.rows.Owner;
import dev.partnerlens.simulator.rows.Records;
import dev.partnerlens.simulator.rows.V1Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes licences as the service tells them: in the newer commercial resources by product and customer, in the older ones
 * for the partner and for each customer. Percentages run from 0 to 100 and beyond.
 */
final class SeatRows {
    private static final String CHANNEL = "reseller";

    private final List<Seats> seats;
    /** The service is a day behind. */
    private final LocalDate processed;

    SeatRows(List<Seats> seats, LocalDate today) {
        this.seats = seats;
        this.processed = today.minusDays(1);
    }

    void deployment(Consumer<byte[]> rows) {
        for (Seats one : seats) {
            JsonObject row = new JsonObject().text("processedDateTime", DateText.midnight(processed));
            product(row, one);
            rows.accept(row.number("licensesDeployed", one.assigned())
                    .number("licensesSold", one.sold())
                    .bytes());
        }
    }

    void usage(Consumer<byte[]> rows) {
        for (Seats one : seats) {
            one.active().forEach((workplace, active) -> {
                JsonObject row = new JsonObject()
                        .text("processedDateTime", DateText.midnight(processed))
                        .text("workloadCode", workplace.code())
                        .text("workloadName", workplace.name());
                product(row, one);
                rows.accept(row.number("licenseActive", active)
                        .number("licensesQualified", one.assigned())
                        .bytes());
            });
        }
    }

    void older(Map<V1Resource, Records> records) {
        for (Seats one : seats) {
            Owner customer = Owner.customer(one.customer().tenantId());
            add(
                    records,
                    V1Resource.CUSTOMER_LICENSE_DEPLOYMENT,
                    customer,
                    new JsonObject()
                            .text("customerName", one.customer().name())
                            .text("productName", one.offer().product())
                            .number("licensesDeployed", one.assigned())
                            .number("deploymentPercent", percent(one.assigned(), one.sold()))
                            .number("licensesSold", one.sold()),
                    one.serviceCode());
            one.active()
                    .forEach((workplace, active) -> add(
                            records,
                            V1Resource.CUSTOMER_LICENSE_USAGE,
                            customer,
                            new JsonObject()
                                    .text("customerName", one.customer().name())
                                    .text("productName", one.offer().product())
                                    .number("licensesActive", active)
                                    .number("licensesQualified", one.assigned())
                                    .number("usagePercent", percent(active, one.assigned()))
                                    .text("workloadName", workplace.name()),
                            one.serviceCode()));
        }
        partner(records);
    }

    private void partner(Map<V1Resource, Records> records) {
        for (String service : List.of("crm", "o365")) {
            List<Seats> own = seats.stream()
                    .filter(one -> one.serviceCode().equals(service))
                    .toList();
            int sold = own.stream().mapToInt(Seats::sold).sum();
            int assigned = own.stream().mapToInt(Seats::assigned).sum();
            add(
                    records,
                    V1Resource.PARTNER_LICENSE_DEPLOYMENT,
                    Owner.PARTNER,
                    new JsonObject()
                            .number("proratedDeploymentPercent", percent(assigned, sold))
                            .number("licensesSold", sold),
                    service);
            List<Workplace> workplaces = own.stream()
                    .flatMap(one -> one.active().keySet().stream())
                    .distinct()
                    .toList();
            for (Workplace workplace : workplaces) {
                List<Seats> users = own.stream()
                        .filter(one -> one.active().containsKey(workplace))
                        .toList();
                int active = users.stream()
                        .mapToInt(one -> one.active().getOrDefault(workplace, 0))
                        .sum();
                int qualified = users.stream().mapToInt(Seats::assigned).sum();
                add(
                        records,
                        V1Resource.PARTNER_LICENSE_USAGE,
                        Owner.PARTNER,
                        new JsonObject()
                                .number("proratedLicensesUsagePercent", percent(active, qualified))
                                .text("workloadName", workplace.name()),
                        service);
            }
        }
    }

    /** What every row of the older resources ends with; its service name is what the newer ones call the code. */
    private void add(
            Map<V1Resource, Records> records, V1Resource resource, Owner owner, JsonObject row, String serviceCode) {
        row.text("processedDateTime", processed + "T03:25:16.36+00:00")
                .text("serviceName", serviceCode)
                .text("channel", CHANNEL)
                .object("attributes", new JsonObject().text("objectType", resource.objectType()));
        records.computeIfAbsent(resource, any -> new Records()).add(owner, row.asText());
    }

    private static void product(JsonObject row, Seats seats) {
        row.text("serviceCode", seats.serviceCode())
                .text("serviceName", seats.serviceName())
                .text("channel", CHANNEL)
                .text("customerTenantId", seats.customer().tenantId())
                .text("customerName", seats.customer().name())
                .text("productId", productId(seats.offer()))
                .text("productName", seats.offer().product());
    }

    /** One product has one id, whoever buys it. */
    static String productId(Offer offer) {
        return UUID.nameUUIDFromBytes(offer.product().getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? new BigDecimal("0.0")
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
    }
}
