package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.invented.PlantedAnomaly.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Decides where the odd things happen: in subscriptions with a calm past of some months, each at most once. */
final class AnomalyPlan {
    /** Days of usual use that come before an anomaly, to tell it from. */
    private static final int CALM_DAYS = 42;
    /** A subscription younger than this still grows too fast to show a step. */
    private static final int SETTLED_DAYS = 200;

    private static final double CALM = 0.06;
    private static final int EACH = 2;

    private AnomalyPlan() {}

    /** Two of each kind; fewer where there are not enough customers or days. */
    static List<PlantedAnomaly> of(List<Subscription> subscriptions, Settings settings) {
        List<Subscription> candidates = new ArrayList<>(subscriptions.stream()
                .filter(one -> isSettled(one, settings.today()))
                .toList());
        Chance chance = settings.chance("anomalies", 0);
        List<PlantedAnomaly> planted = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            for (Kind kind : Kind.values()) {
                LocalDate from = from(kind, i, settings.today());
                if (!candidates.isEmpty() && !from.minusDays(CALM_DAYS).isBefore(settings.firstDay())) {
                    Subscription chosen = candidates.remove(chance.between(0, candidates.size() - 1));
                    planted.add(plant(kind, chosen, chance, from, settings.today()));
                }
            }
        }
        return List.copyOf(planted);
    }

    private static PlantedAnomaly plant(Kind kind, Subscription where, Chance chance, LocalDate from, LocalDate today) {
        LocalDate to = switch (kind) {
            case SPIKE -> from;
            case STEP -> today;
            case SILENCE -> from.plusDays(4);
        };
        return new PlantedAnomaly(
                kind,
                where.customer().tenantId(),
                where.customer().name(),
                where.id(),
                chance.pick(calmCategories(where)),
                from,
                to);
    }

    private static LocalDate from(Kind kind, int number, LocalDate today) {
        int daysAgo = switch (kind) {
            case SPIKE -> 18 + 21 * number;
            case STEP -> 40 + 14 * number;
            case SILENCE -> 26 + 20 * number;
        };
        return today.minusDays(daysAgo).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
    }

    private static boolean isSettled(Subscription one, LocalDate today) {
        return one.life().ended() == null
                && one.life().created().toLocalDate().isBefore(today.minusDays(SETTLED_DAYS))
                && one.consumption() != null
                && Math.abs(one.consumption().yearlyGrowth()) < 0.6
                && !calmCategories(one).isEmpty();
    }

    /** Categories of which every part is calm and none is reserved. */
    private static List<String> calmCategories(Subscription one) {
        List<Workload> all = Objects.requireNonNull(one.consumption()).workloads();
        return all.stream()
                .map(workload -> workload.meter().category())
                .distinct()
                .filter(category -> all.stream()
                        .filter(workload -> workload.meter().category().equals(category))
                        .allMatch(workload -> workload.meter().unrest() <= CALM && !workload.isReserved()))
                .toList();
    }
}
