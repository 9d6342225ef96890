package dev.partnerlens.explore;

import static dev.partnerlens.explore.PlainKpis.id;
import static dev.partnerlens.explore.PlainStandings.positive;
import static dev.partnerlens.explore.PlainStandings.ratio;
import static dev.partnerlens.explore.PlainStandings.size;
import static dev.partnerlens.explore.PlainStandings.sum;
import static dev.partnerlens.explore.PlainStandings.texts;
import static dev.partnerlens.explore.PlainStandings.zero;

import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.LicenseUsage;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The definitions of the licence figures in plain loops over rows: the oracle. */
record PlainLicences(List<Row> deployed, List<Row> used) {
    BigDecimal value(String id) {
        return switch (id) {
            case "licences.sold" -> sum(deployed, LicenseDeployment.LICENSES_SOLD);
            case "licences.assigned" -> sum(deployed, LicenseDeployment.LICENSES_DEPLOYED);
            case "licences.active" -> sum(used, LicenseUsage.LICENSES_ACTIVE);
            case "licences.deployment" ->
                ratio(
                        sum(deployed, LicenseDeployment.LICENSES_DEPLOYED),
                        sum(deployed, LicenseDeployment.LICENSES_SOLD));
            case "licences.usage" ->
                ratio(sum(used, LicenseUsage.LICENSES_ACTIVE), sum(used, LicenseUsage.LICENSES_QUALIFIED));
            case "licences.unassigned" -> {
                BigDecimal idle = BigDecimal.ZERO;
                for (Row row : deployed) {
                    idle = idle.add(zero(row.number(LicenseDeployment.LICENSES_SOLD))
                            .subtract(zero(row.number(LicenseDeployment.LICENSES_DEPLOYED)))
                            .max(BigDecimal.ZERO)
                            .multiply(
                                    row.number(LicenseDeployment.LICENSES_SOLD) == null
                                            ? BigDecimal.ZERO
                                            : BigDecimal.ONE));
                }
                yield idle;
            }
            case "licences.customers" -> {
                Set<String> customers = deployed.stream()
                        .filter(row -> positive(row, LicenseDeployment.LICENSES_SOLD))
                        .map(row -> id(row, LicenseDeployment.CUSTOMER_TENANT_ID))
                        .collect(Collectors.toCollection(HashSet::new));
                customers.remove("");
                yield size(customers);
            }
            case "licences.customers-below-50" ->
                below(shares(
                        deployed,
                        LicenseDeployment.CUSTOMER_TENANT_ID,
                        LicenseDeployment.LICENSES_DEPLOYED,
                        LicenseDeployment.LICENSES_SOLD));
            case "licences.customers-using-below-50" ->
                below(shares(
                        used,
                        LicenseUsage.CUSTOMER_TENANT_ID,
                        LicenseUsage.LICENSES_ACTIVE,
                        LicenseUsage.LICENSES_QUALIFIED));
            case "licences.deployment-bands" ->
                BigDecimal.valueOf(shares(
                                deployed,
                                LicenseDeployment.CUSTOMER_TENANT_ID,
                                LicenseDeployment.LICENSES_DEPLOYED,
                                LicenseDeployment.LICENSES_SOLD)
                        .size());
            case "licences.usage-bands" ->
                BigDecimal.valueOf(shares(
                                used,
                                LicenseUsage.CUSTOMER_TENANT_ID,
                                LicenseUsage.LICENSES_ACTIVE,
                                LicenseUsage.LICENSES_QUALIFIED)
                        .size());
            case "licences.by-product" -> size(texts(deployed, LicenseDeployment.PRODUCT_NAME));
            case "licences.by-workload" -> size(texts(used, LicenseUsage.WORKLOAD_NAME));
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    /** Part and whole of each customer with a whole above zero. */
    static Map<String, BigDecimal[]> shares(List<Row> rows, TextField customer, Measure part, Measure whole) {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        for (Row row : rows) {
            BigDecimal[] own =
                    sums.computeIfAbsent(id(row, customer), _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            own[0] = own[0].add(zero(row.number(part)));
            own[1] = own[1].add(zero(row.number(whole)));
        }
        sums.remove("");
        sums.values().removeIf(own -> own[1].signum() <= 0);
        return sums;
    }

    private static BigDecimal below(Map<String, BigDecimal[]> shares) {
        return BigDecimal.valueOf(shares.values().stream()
                .filter(own -> own[0].add(own[0]).compareTo(own[1]) < 0)
                .count());
    }
}
