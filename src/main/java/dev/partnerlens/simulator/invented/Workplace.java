package dev.partnerlens.simulator.invented;

import java.util.List;

/**
 * A product that people work with, as the service counts it.
 *
 * @param code the service's code of the workload
 * @param name its name
 * @param reach which part of those who have the product use it, roughly
 */
record Workplace(String code, String name, double reach) {
    private static final Workplace EXCHANGE = new Workplace("EXO", "Exchange", 0.86);
    private static final Workplace SHAREPOINT = new Workplace("SPO", "SharePoint", 0.62);
    private static final Workplace SKYPE = new Workplace("SFB", "Skype For Business", 0.12);
    private static final Workplace TEAMS = new Workplace("TEAMS", "Microsoft Teams", 0.78);
    private static final Workplace CRM = new Workplace("CRM", "Microsoft Dynamics CRM", 0.7);

    /** The workloads of a product; some products have none that is counted. */
    static List<Workplace> of(Offer offer) {
        return switch (offer.type()) {
            case "Microsoft365" -> List.of(EXCHANGE, SHAREPOINT, TEAMS);
            case "Dynamics" -> List.of(CRM);
            case "Office" -> {
                if (offer.product().startsWith("EXCHANGE")) {
                    yield List.of(EXCHANGE);
                }
                yield offer.product().startsWith("OFFICE") ? List.of(EXCHANGE, SHAREPOINT, SKYPE) : List.of();
            }
            default -> List.of();
        };
    }
}
