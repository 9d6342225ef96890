package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all resources of a plan have used of one meter. */
record MeterCost(Tariff tariff, BigDecimal quantity, Amount amount) {
    static List<MeterCost> of(List<ResourceCost> resources) {
        Map<String, MeterCost> meters = new LinkedHashMap<>();
        for (ResourceCost one : resources) {
            meters.merge(
                    one.tariff().meterId(),
                    new MeterCost(one.tariff(), one.quantity(), one.amount()),
                    (a, b) -> new MeterCost(a.tariff, a.quantity.add(b.quantity), a.amount.plus(b.amount)));
        }
        return new ArrayList<>(meters.values());
    }
}
