package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The resellers and customers of the partner. Every reseller has at least one customer, a few have many; customers come
 * in growing numbers over three years, and some leave.
 */
record Clientele(String provider, List<Reseller> resellers, List<Customer> customers) {
    private static final double RESELLERS_AT_DEFAULT_SIZE = 25;
    private static final double DEFAULT_SIZE = 60;

    static Clientele of(Settings settings, CompanyNames names) {
        String provider = names.partner(settings.chance("provider", 0));
        int count = (int)
                StrictMath.round(RESELLERS_AT_DEFAULT_SIZE * StrictMath.pow(settings.customers() / DEFAULT_SIZE, 0.6));
        List<Reseller> resellers = new ArrayList<>();
        for (int i = 0; i < Math.clamp(count, 1, settings.customers()); i++) {
            resellers.add(reseller(settings, names, i));
        }
        Weighted<Reseller> bySize = new Weighted<>();
        for (int i = 0; i < resellers.size(); i++) {
            bySize.with(1.0 / (i + 2), resellers.get(i));
        }
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < settings.customers(); i++) {
            Chance chance = settings.chance("customer", i);
            Reseller reseller = i < resellers.size() ? resellers.get(i) : chance.pick(bySize);
            customers.add(customer(settings, names, chance, reseller));
        }
        return new Clientele(provider, List.copyOf(resellers), List.copyOf(customers));
    }

    private static Reseller reseller(Settings settings, CompanyNames names, int number) {
        Chance chance = settings.chance("reseller", number);
        boolean stops = number % 8 == 7;
        return new Reseller(
                chance.guid(),
                Integer.toString(4_100_000 + number * 137 + chance.between(0, 99)),
                names.partner(chance),
                chance.pick(Market.ALL),
                stops ? settings.today().minusDays(chance.between(60, 400)) : null);
    }

    private static Customer customer(Settings settings, CompanyNames names, Chance chance, Reseller reseller) {
        LocalDate left = null;
        if (reseller.stopped() != null) {
            left = reseller.stopped().minusDays(chance.between(0, 150));
        } else if (chance.happens(0.06)) {
            left = settings.today().minusDays(chance.between(40, 500));
        }
        LocalDate latest = left == null ? settings.today() : left.minusDays(180);
        long span = latest.toEpochDay() - settings.firstSale().toEpochDay();
        LocalDate joined = settings.firstSale().plusDays((long) (span * StrictMath.pow(chance.share(), 1.1)));
        int seats = Math.clamp(StrictMath.round(StrictMath.exp(chance.normal(3.9, 1.05))), 4, 2400);
        Market market = chance.happens(0.7) ? reseller.market() : chance.pick(Market.ALL);
        return new Customer(chance.guid(), names.customer(chance), market, reseller, seats, joined, left);
    }
}
