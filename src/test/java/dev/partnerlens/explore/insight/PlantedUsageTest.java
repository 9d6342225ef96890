package dev.partnerlens.explore.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.explore.insight.PlantedUsage.Plant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Dozens of anomalies planted in every second series of simulated partners, of all sizes, noisy ones too. */
class PlantedUsageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

    @Test
    void findsWhatWasPlantedInSeriesOfAllSizes(TestReporter reporter) {
        Counts counts = new Counts();
        counts.add(PlantedUsage.of(SimulatedUsage.of(20260101, 20, 400, TODAY), 1));
        reporter.publishEntry("plants", counts.toString());
        counts.check("all");
    }

    @Tag("long")
    @Test
    void findsWhatWasPlantedInSeriesOfManyPartners(TestReporter reporter) {
        Counts counts = new Counts();
        for (long seed = 1; seed <= 6; seed++) {
            counts.add(PlantedUsage.of(SimulatedUsage.of(seed, 60, 400, TODAY), seed));
        }
        reporter.publishEntry("plants", counts.toString());
        counts.check("all", "spike", "step", "silence");
    }

    /** By kind, size and temper: how many were planted and how many found. */
    private static final class Counts {
        private final Map<String, int[]> found = new TreeMap<>();
        private final List<Mark> wrong = new ArrayList<>();
        private long days;

        void add(PlantedUsage usage) {
            Anomalies told = Anomalies.in(
                    usage.practice(), Watch.USAGE, List.of(), Optional.empty(), Quiet.MEDIUM, Progress.UNSEEN);
            days += told.seriesDays();
            List<Mark> left = new ArrayList<>(told.marks());
            usage.own().forEach(own -> left.removeIf(mark -> AnomaliesTest.matches(own, mark)));
            for (Plant plant : usage.plants()) {
                boolean hit = left.removeIf(plant::matches);
                String kind = plant.kind().id();
                for (String key : List.of("all", kind, kind + ", " + plant.sizeClass(), kind + ", " + plant.temper())) {
                    int[] counts = found.computeIfAbsent(key, _ -> new int[2]);
                    counts[0]++;
                    counts[1] += hit ? 1 : 0;
                }
            }
            wrong.addAll(left);
        }

        double recall(String key) {
            int[] counts = found.getOrDefault(key, new int[] {1, 0});
            return counts[1] / (double) counts[0];
        }

        void check(String... keys) {
            for (String key : keys) {
                assertThat(recall(key)).as("%s: %s", key, this).isGreaterThanOrEqualTo(0.9);
            }
            assertThat(1000.0 * wrong.size() / days).as(toString()).isLessThanOrEqualTo(1);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT, "%d series-days, %.3f false marks in 1,000%n", days, 1000.0 * wrong.size() / days));
            found.forEach((key, n) -> text.append(
                    String.format(Locale.ROOT, "%-24s found %.3f of %d%n", key, n[1] / (double) n[0], n[0])));
            return text.toString();
        }
    }
}
