package dev.partnerlens.simulator.invented;

import java.util.ArrayList;
import java.util.List;

/**
 * How an Azure subscription is used.
 *
 * @param workloads empty for one that nobody uses
 * @param yearlyGrowth the logarithm of what a year's growth multiplies by; below 0 it shrinks
 */
record Consumption(List<Workload> workloads, double yearlyGrowth) {
    /** No subscription is larger than this many middling ones, so that no customer hides all others. */
    private static final double LARGEST = 2.8;

    static Consumption none() {
        return new Consumption(List.of(), 0);
    }

    /** @param seats the customer's size, which sets the level */
    static Consumption of(Chance chance, Market market, int seats) {
        double size = Math.min(LARGEST, StrictMath.pow(seats / 50.0, 0.45) * StrictMath.exp(chance.normal(0, 0.3)));
        List<Workload> workloads = new ArrayList<>();
        int meters = chance.between(3, 8);
        while (workloads.size() < meters) {
            Meter meter = chance.pick(Meter.ALL);
            if (workloads.stream().noneMatch(workload -> workload.meter().isSameAs(meter))) {
                double level = meter.typical() * size * StrictMath.exp(chance.normal(0, 0.4));
                workloads.add(workload(chance, market, meter, level, false));
            }
        }
        if (chance.happens(0.25)) {
            double machines = Math.max(1, StrictMath.round(size * chance.between(0.5, 2)));
            workloads.add(workload(chance, market, Meter.RESERVED_MACHINES, 24 * machines, true));
        }
        return new Consumption(List.copyOf(workloads), chance.normal(0.3, 0.3));
    }

    private static Workload workload(Chance chance, Market market, Meter meter, double level, boolean reserved) {
        String location = market.locations().get(chance.happens(0.85) ? 0 : 1);
        String type = meter.types().isEmpty() ? "" : chance.pick(meter.types());
        return new Workload(
                meter,
                location,
                type,
                chance.guid(),
                reserved ? chance.guid() : "",
                reserved ? chance.guid() : "",
                level);
    }
}
