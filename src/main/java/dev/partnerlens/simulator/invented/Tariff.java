package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the bill names and prices something that Azure counts.
 *
 * @param sku begins the meter's id
 * @param unit as bills spell it, which is not how usage does
 * @param dollars the price of one unit
 * @param provider the resource provider, such as {@code Microsoft.Compute}
 * @param kind the provider's kind of resource
 * @param prefix begins the names of such resources
 */
record Tariff(
        String category,
        String subcategory,
        String sku,
        String name,
        String unit,
        BigDecimal dollars,
        String provider,
        String kind,
        String prefix) {

    private static final List<Tariff> ALL = List.of(
            of("Virtual Machines", "Dsv5 Series", "DZH318Z0BQ4W-00FS", "D2s v5", "1 Hour", "0.115219", "Compute", "vm"),
            of("Virtual Machines", "BS Series", "DZH318Z0BQ4L-01C4", "B2ms", "1 Hour", "0.091207", "Compute", "vm"),
            of("Virtual Machines", "Esv5 Series", "DZH318Z0BQ4D-00J7", "E4s v5", "1 Hour", "0", "Compute", "vm"),
            of(
                    "Storage",
                    "Standard SSD Managed Disks",
                    "DZH318Z0BP8R-002K",
                    "E10 Disks",
                    "1 GB/Month",
                    "0.076813",
                    "Compute",
                    "disk"),
            of(
                    "Storage",
                    "Tiered Block Blob",
                    "DZH318Z0BNZH-006G",
                    "Hot LRS Data Stored",
                    "1 GB/Month",
                    "0.019607",
                    "Storage",
                    "st"),
            of(
                    "SQL Database",
                    "General Purpose Compute Gen5",
                    "DZH318Z0BQJJ-000B",
                    "vCore",
                    "1 Hour",
                    "0.252175",
                    "Sql",
                    "sql"),
            of("App Service", "Premium v3 Plan", "DZH318Z0BPDB-00QX", "P1 v3 App", "1 Hour", "0.169633", "Web", "plan"),
            of(
                    "Bandwidth",
                    "Internet Egress",
                    "DZH318Z0BNVX-005J",
                    "Data Transfer Out",
                    "1 GB",
                    "0.087031",
                    "Network",
                    "pip"),
            of(
                    "Azure Monitor",
                    "Log Analytics",
                    "DZH318Z0BNXD-0037",
                    "Data Ingestion",
                    "1 GB",
                    "2.761409",
                    "OperationalInsights",
                    "log"),
            of(
                    "Azure Kubernetes Service",
                    "Standard",
                    "DZH318Z0C09L-0003",
                    "Standard Uptime SLA",
                    "1 Hour",
                    "0.100043",
                    "ContainerService",
                    "aks"),
            of(
                    "Backup",
                    "Standard Vault",
                    "DZH318Z0BNVS-0019",
                    "LRS Data Stored",
                    "1 GB/Month",
                    "0.022417",
                    "RecoveryServices",
                    "rsv"),
            of("Key Vault", "None", "DZH318Z0BNWD-000C", "Operations", "10K", "0.030011", "KeyVault", "kv"),
            of(
                    "Azure OpenAI",
                    "Chat Completions",
                    "DZH318Z0F1LT-0042",
                    "Tokens",
                    "1M",
                    "2.503127",
                    "CognitiveServices",
                    "ai"));

    static Tariff of(Workload workload) {
        Meter meter = workload.meter();
        Tariff tariff = ALL.stream()
                .filter(one -> one.category.equals(meter.category()) && one.subcategory.equals(meter.subcategory()))
                .findFirst()
                .orElseThrow();
        return workload.serviceType().isEmpty() ? tariff : tariff.sized(workload);
    }

    /** Such as {@code DZH318Z0BNVX-005J-Data Transfer Out (1 GB)}. */
    String meterId() {
        return sku + "-" + name + " (" + unit + ")";
    }

    Amount cost(BigDecimal quantity, Currency currency) {
        BigDecimal price = quantity.multiply(dollars);
        return new Amount(price.multiply(currency.perDollar()), price);
    }

    /** A size of machine is named in its meter and costs twice the size before it. */
    private Tariff sized(Workload workload) {
        String size = workload.serviceType().replace("Standard_", "").replace('_', ' ');
        int step = workload.meter().types().indexOf(workload.serviceType());
        BigDecimal price = dollars.multiply(BigDecimal.valueOf(1L << step));
        return new Tariff(category, subcategory, sku, size, unit, price, provider, kind, prefix);
    }

    private static Tariff of(
            String category,
            String subcategory,
            String sku,
            String name,
            String unit,
            String dollars,
            String provider,
            String prefix) {
        String kind = switch (prefix) {
            case "vm" -> "virtualMachines";
            case "disk" -> "disks";
            case "st" -> "storageAccounts";
            case "sql" -> "servers";
            case "plan" -> "serverfarms";
            case "pip" -> "publicIPAddresses";
            case "log" -> "workspaces";
            case "aks" -> "managedClusters";
            case "rsv", "kv" -> "vaults";
            default -> "accounts";
        };
        return new Tariff(
                category, subcategory, sku, name, unit, new BigDecimal(dollars), "Microsoft." + provider, kind, prefix);
    }
}
