package dev.partnerlens.bench.usage;

import java.util.ArrayList;
import java.util.List;

/**
 * What the invented customers may use and where. The first of each list are common; the last {@link #RARE} categories and
 * locations and the last {@link #RARE_MARKETS} markets are met seldom, so that leaving some of them out lets nearly all
 * rows pass.
 */
final class Catalogue {
    static final int RARE = 8;
    static final int RARE_MARKETS = 6;

    static final List<String> CATEGORIES = List.of(
            "Virtual Machines",
            "Storage",
            "SQL Database",
            "Azure App Service",
            "Bandwidth",
            "Azure Monitor",
            "Backup",
            "Virtual Network",
            "Azure Kubernetes Service",
            "Key Vault",
            "Load Balancer",
            "Cognitive Services",
            "Azure DNS",
            "Event Hubs",
            "Logic Apps",
            "Redis Cache",
            "Content Delivery Network",
            "Notification Hubs",
            "Azure Maps",
            "Time Series Insights");

    static final List<String> LOCATIONS = List.of(
            "westeurope",
            "northeurope",
            "francecentral",
            "germanywestcentral",
            "uksouth",
            "",
            "eastus2",
            "westus2",
            "southeastasia",
            "australiaeast",
            "japaneast",
            "swedencentral",
            "uswest",
            "Zone 1",
            "Zone 2",
            "brazilsouth",
            "koreacentral",
            "apeast",
            "southafricanorth",
            "global");

    static final List<String> MARKETS = List.of(
            "FR", "DE", "GB", "US", "NL", "ES", "IT", "SE", "BE", "CH", "PL", "PT", "AT", "DK", "IE", "LU", "MC", "IS");

    private static final List<String> UNITS = List.of(
            "1 Hour",
            "1 GB/Month",
            "10K",
            "1 GB",
            "100 Hours",
            "1/Month",
            "1M",
            "10,000s",
            "1 vCore/Hour",
            "1 Rotation");

    /** Something that Azure counts; {@code typical} is what a middling customer uses a day, in the unit. */
    record Meter(int category, String subcategory, String unit, double typical) {}

    static final List<List<Meter>> METERS = meters();

    private Catalogue() {}

    /** Three to five meters a category, each of one unit. */
    private static List<List<Meter>> meters() {
        List<List<Meter>> all = new ArrayList<>();
        for (int category = 0; category < CATEGORIES.size(); category++) {
            List<Meter> some = new ArrayList<>();
            for (int i = 0; i < 3 + category % 3; i++) {
                String unit = UNITS.get((category * 3 + i * i) % UNITS.size());
                double typical = Math.pow(10, (category * 7 + i * 5) % 9 / 2.5 - 1);
                some.add(new Meter(category, CATEGORIES.get(category) + " - Tier " + (i + 1), unit, typical));
            }
            all.add(List.copyOf(some));
        }
        return List.copyOf(all);
    }
}
