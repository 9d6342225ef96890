package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the usage of the running billing periods into bills. Every sum of a bill is the exact sum of its parts. */
final class Billing {
    /** Of so many customers with Azure one still has it from before Azure plans. */
    private static final int ONE_LEGACY_OF = 11;

    private static final int FIRST_LEGACY = 2;
    private static final int SUBSCRIPTIONS_OF_ONE_PLAN = 2;
    private static final int DECIMALS = 6;

    private final Settings settings;
    private final UsageTally tally;

    Billing(Settings settings, UsageTally tally) {
        this.settings = settings;
        this.tally = tally;
    }

    /** One for each customer with an Azure subscription that is not deprovisioned, in the order of their first one. */
    List<Bill> bills(List<Subscription> subscriptions) {
        Map<Customer, List<Subscription>> azure = new LinkedHashMap<>();
        for (Subscription one : subscriptions) {
            if (one.consumption() != null && one.life().deprovisioned() == null) {
                azure.computeIfAbsent(one.customer(), any -> new ArrayList<>()).add(one);
            }
        }
        BillingPeriod month = BillingPeriod.ofPlan(settings.today());
        BillingPeriod pacific = BillingPeriod.ofLegacy(settings.today());
        List<Bill> bills = new ArrayList<>();
        azure.forEach((customer, own) -> {
            boolean legacy = bills.size() % ONE_LEGACY_OF == FIRST_LEGACY;
            Bill bill = bill(customer, own, legacy ? pacific : month, legacy, bills.size());
            bills.add(bill.with(budget(bill, settings.chance("budget", bills.size()))));
        });
        return List.copyOf(bills);
    }

    private Bill bill(Customer customer, List<Subscription> own, BillingPeriod period, boolean legacy, int number) {
        // Older subscriptions are billed in the partner's own currency, whatever the customer's.
        Currency currency = legacy ? Currency.EURO : Currency.of(customer.market());
        Chance chance = settings.chance("plan", number);
        List<Plan> plans = new ArrayList<>();
        for (List<Subscription> together : shared(own, legacy)) {
            String id = legacy ? together.getFirst().id() : chance.guid().toLowerCase(Locale.ROOT);
            String name = legacy ? together.getFirst().friendlyName() : "Azure plan";
            List<ResourceCost> resources = new ArrayList<>();
            tally.used(period).forEach((one, quantity) -> {
                if (together.contains(one.subscription())) {
                    resources.addAll(resources(one, quantity, currency, legacy ? 1 : chance.between(1, 3), chance));
                }
            });
            plans.add(new Plan(id, name, legacy, together, List.copyOf(resources)));
        }
        return new Bill(customer, legacy, currency, period, List.copyOf(plans), Optional.empty());
    }

    /** Which subscriptions one plan holds. */
    private static Collection<List<Subscription>> shared(List<Subscription> own, boolean legacy) {
        int most = legacy ? 1 : SUBSCRIPTIONS_OF_ONE_PLAN;
        List<List<Subscription>> plans = new ArrayList<>();
        for (int i = 0; i < own.size(); i += most) {
            plans.add(List.copyOf(own.subList(i, Math.min(i + most, own.size()))));
        }
        return plans;
    }

    /** A workload runs on some resources of different sizes. */
    private static List<ResourceCost> resources(
            UsageSeries series, BigDecimal quantity, Currency currency, int count, Chance chance) {
        Tariff tariff = Tariff.of(series.workload());
        List<ResourceCost> resources = new ArrayList<>();
        BigDecimal left = quantity;
        for (int i = 1; i <= count; i++) {
            BigDecimal part = i == count
                    ? left
                    : left.multiply(BigDecimal.valueOf(chance.between(0.3, 0.8)))
                            .setScale(DECIMALS, RoundingMode.HALF_EVEN);
            left = left.subtract(part);
            String name = tariff.prefix() + "-" + chance.between(100, 999) + "-" + i;
            if (part.signum() > 0) {
                resources.add(new ResourceCost(
                        series.subscription(),
                        tariff,
                        series.workload().meterId(),
                        name,
                        part,
                        tariff.cost(part, currency)));
            }
        }
        return resources;
    }

    /** Half of the customers have one; a third of these is too small for what is spent. */
    private static Optional<BigDecimal> budget(Bill bill, Chance chance) {
        if (!chance.happens(0.5)) {
            return Optional.empty();
        }
        double factor = chance.happens(0.35) ? chance.between(0.4, 0.95) : chance.between(1.05, 2.5);
        BigDecimal amount =
                bill.total().cost().multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.CEILING);
        return Optional.of(amount.signum() == 0 ? BigDecimal.valueOf(100) : amount);
    }
}
