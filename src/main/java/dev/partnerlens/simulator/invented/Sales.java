package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything ever sold: each customer begins with a suite, adds products over the years, and may use Azure. */
final class Sales {
    private static final List<String> PURPOSES =
            List.of("Production", "Development", "Data platform", "Backup and archive");
    private static final int TRIAL_SEATS = 25;
    private static final int MOST_AZURE = 4;

    private final Settings settings;
    private final Lives lives;
    private final List<Subscription> sold = new ArrayList<>();

    private Sales(Settings settings) {
        this.settings = settings;
        this.lives = new Lives(settings.now());
    }

    /** In the order of their creation. */
    static List<Subscription> to(List<Customer> customers, Settings settings) {
        Sales sales = new Sales(settings);
        for (int i = 0; i < customers.size(); i++) {
            sales.sellTo(customers.get(i), i);
        }
        return sales.sold.stream()
                .sorted(Comparator.comparing(one -> one.life().created()))
                .toList();
    }

    private void sellTo(Customer customer, int number) {
        Chance chance = settings.chance("sales", number);
        LocalDate last = customer.lastPurchase(settings.today());
        long days = Math.max(0, last.toEpochDay() - customer.joined().toEpochDay());
        sellSeats(chance, customer, chance.pick(Offer.suites(customer.seats())), customer.joined(), false);
        for (int extra = chance.times(1 + 2.6 * days / 1095); extra > 0; extra--) {
            LocalDate day = customer.joined().plusDays((long) (days * chance.share()));
            sellSeats(chance, customer, chance.pick(Offer.EXTRAS), day, chance.happens(0.2));
        }
        if (customer.left() == null && chance.happens(0.1)) {
            LocalDate day = settings.today().minusDays(chance.between(1, 26));
            if (!day.isBefore(customer.joined())) {
                sellSeats(chance, customer, chance.pick(Offer.EXTRAS), day, true);
            }
        }
        if (chance.happens(0.78)) {
            int count = 1 + chance.times(0.35 + customer.seats() / 900.0);
            for (int i = 0; i < Math.min(count, MOST_AZURE); i++) {
                LocalDate day = customer.joined().plusDays((long) (days * chance.share() * (i == 0 ? 0.3 : 1)));
                sellAzure(chance, customer, PURPOSES.get(i), day);
            }
        }
    }

    private void sellSeats(Chance chance, Customer customer, Offer offer, LocalDate day, boolean trial) {
        LocalDateTime created = notLater(chance.officeHours(day));
        Period term = chance.happens(0.12) ? Period.ofMonths(1) : Period.ofYears(1);
        Life life = trial
                ? lives.trial(chance, created, term, customer.left())
                : lives.paid(chance, created, term, customer.left());
        int seats = life.isTrial()
                ? TRIAL_SEATS
                : (int) Math.max(1, StrictMath.round(customer.seats() * offer.share() * chance.between(0.7, 1.1)));
        boolean monthly = term.toTotalMonths() == 1 || chance.happens(0.5);
        String cycle = monthly ? "MONTHLY" : "ANNUAL";
        sold.add(new Subscription(customer, chance.guid(), offer, offer.friendly(), life, seats, cycle, null));
    }

    private void sellAzure(Chance chance, Customer customer, String purpose, LocalDate day) {
        Life life = lives.azure(chance, notLater(chance.officeHours(day)), customer.left());
        String id = chance.guid();
        Consumption consumption =
                chance.happens(0.1) ? Consumption.none() : Consumption.of(chance, customer.market(), customer.seats());
        sold.add(new Subscription(customer, id, Offer.AZURE, "Azure " + purpose, life, 0, "MONTHLY", consumption));
    }

    private LocalDateTime notLater(LocalDateTime time) {
        return time.isAfter(settings.now()) ? settings.now() : time;
    }
}
