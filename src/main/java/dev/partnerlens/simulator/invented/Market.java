package dev.partnerlens.simulator.invented;

import java.util.List;

/**
 * A country and the data centres its customers use, the nearest first.
 *
 * @param code ISO 3166, two letters
 */
record Market(String code, List<String> locations) {
    static final Weighted<Market> ALL = new Weighted<Market>()
            .with(20, new Market("FR", List.of("francecentral", "westeurope")))
            .with(17, new Market("DE", List.of("germanywestcentral", "westeurope")))
            .with(14, new Market("GB", List.of("uksouth", "ukwest")))
            .with(9, new Market("NL", List.of("westeurope", "northeurope")))
            .with(8, new Market("US", List.of("eastus", "westus2")))
            .with(7, new Market("BE", List.of("westeurope", "francecentral")))
            .with(6, new Market("ES", List.of("spaincentral", "westeurope")))
            .with(6, new Market("IT", List.of("italynorth", "westeurope")))
            .with(5, new Market("CH", List.of("switzerlandnorth", "westeurope")))
            .with(4, new Market("SE", List.of("swedencentral", "northeurope")))
            .with(3, new Market("IE", List.of("northeurope", "uksouth")))
            .with(3, new Market("CA", List.of("canadacentral", "eastus")));
}
