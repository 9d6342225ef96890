package dev.partnerlens.simulator.invented;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The licences of one product at one customer.
 *
 * @param sold over all active subscriptions of the product
 * @param assigned never more than sold
 * @param active people who used a workload in the last 28 days; people with licences from elsewhere can make it more
 *     than {@code assigned}
 */
record Seats(Customer customer, Offer offer, int sold, int assigned, Map<Workplace, Integer> active) {
    /** In the order of the first sale of each product to each customer. */
    static List<Seats> of(List<Subscription> subscriptions, Settings settings) {
        record Sale(Customer customer, Offer offer) {}
        Map<Sale, Integer> sold = new LinkedHashMap<>();
        for (Subscription one : subscriptions) {
            if (one.licences() > 0 && one.life().ended() == null) {
                sold.merge(new Sale(one.customer(), one.offer()), one.licences(), Integer::sum);
            }
        }
        List<Seats> seats = new ArrayList<>();
        sold.forEach((sale, count) ->
                seats.add(of(sale.customer(), sale.offer(), count, settings.chance("licences", seats.size()))));
        return List.copyOf(seats);
    }

    private static Seats of(Customer customer, Offer offer, int sold, Chance chance) {
        double share = chance.happens(0.3) ? 1 : chance.between(0.35, 0.99);
        int assigned = (int) StrictMath.floor(sold * share);
        Map<Workplace, Integer> active = new LinkedHashMap<>();
        for (Workplace workplace : Workplace.of(offer)) {
            double reach =
                    chance.happens(0.06) ? chance.between(1.02, 1.3) : workplace.reach() * chance.between(0.5, 1.15);
            active.put(workplace, (int) StrictMath.round(assigned * reach));
        }
        return new Seats(customer, offer, sold, assigned, active);
    }

    String serviceCode() {
        return offer.type().equals("Dynamics") ? "crm" : "o365";
    }

    String serviceName() {
        return offer.type().equals("Dynamics") ? "Microsoft Dynamics" : "Microsoft Office 365";
    }
}
