package dev.partnerlens.simulator.invented;

import java.util.List;

/**
 * Something that Azure counts.
 *
 * @param typical what a customer of middling size uses on a weekday
 * @param weekend a weekend day against a weekday
 * @param unrest how much a day differs from the next: the deviation of a factor's logarithm
 * @param types VM sizes; empty where there are none
 */
record Meter(
        String category,
        String subcategory,
        String unit,
        double typical,
        double weekend,
        double unrest,
        List<String> types) {

    static final Meter RESERVED_MACHINES = new Meter(
            "Virtual Machines", "Esv5 Series", "Hours", 24, 1, 0, List.of("Standard_E4s_v5", "Standard_E8s_v5"));

    /** What one subscription may use, the commonest first. */
    static final Weighted<Meter> ALL = new Weighted<Meter>()
            .with(
                    9,
                    new Meter(
                            "Virtual Machines",
                            "Dsv5 Series",
                            "Hours",
                            110,
                            0.62,
                            0.05,
                            List.of("Standard_D2s_v5", "Standard_D4s_v5", "Standard_D8s_v5")))
            .with(
                    6,
                    new Meter(
                            "Virtual Machines",
                            "BS Series",
                            "Hours",
                            60,
                            0.5,
                            0.06,
                            List.of("Standard_B2ms", "Standard_B4ms")))
            .with(9, new Meter("Storage", "Standard SSD Managed Disks", "GB-Month", 18, 1, 0.01, List.of()))
            .with(7, new Meter("Storage", "Tiered Block Blob", "GB-Month", 45, 1, 0.02, List.of()))
            .with(
                    6,
                    new Meter("SQL Database", "General Purpose Compute Gen5", "vCore Hours", 64, 0.72, 0.05, List.of()))
            .with(6, new Meter("App Service", "Premium v3 Plan", "Hours", 48, 0.9, 0.03, List.of()))
            .with(6, new Meter("Bandwidth", "Internet Egress", "GB", 26, 0.42, 0.12, List.of()))
            .with(5, new Meter("Azure Monitor", "Log Analytics", "GB", 9, 0.7, 0.08, List.of()))
            .with(3, new Meter("Azure Kubernetes Service", "Standard", "Hours", 72, 0.85, 0.04, List.of()))
            .with(5, new Meter("Backup", "Standard Vault", "GB-Month", 30, 1, 0.015, List.of()))
            .with(3, new Meter("Key Vault", "None", "10,000s", 3.2, 0.55, 0.09, List.of()))
            .with(2, new Meter("Azure OpenAI", "Chat Completions", "1M", 5.5, 0.35, 0.14, List.of()));

    boolean isSameAs(Meter other) {
        return category.equals(other.category) && subcategory.equals(other.subcategory);
    }
}
