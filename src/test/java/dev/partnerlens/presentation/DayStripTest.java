package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.health.Duplicates;
import dev.partnerlens.core.health.EarlierStates;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DayStripTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

    /** Every day has the kind that all periods, each looked at for itself, give it. */
    @Test
    void everyDayIsOfItsKind() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Health health = health(random, TODAY.minusDays(random.nextInt(200)), 20);
            LocalDate next = health.freshness().begins().orElseThrow();
            for (DayStrip.Stretch stretch : DayStrip.stretches(health)) {
                assertThat(stretch.days().from()).isEqualTo(next);
                for (; !next.isAfter(stretch.days().to()); next = next.plusDays(1)) {
                    assertThat(stretch.kind()).as("seed %s, %s", seed, next).isEqualTo(kind(health, next));
                }
            }
            assertThat(next).isEqualTo(TODAY.plusDays(1));
        }
    }

    /** A thousand years of single days: looking at all of them for each day would take hours. */
    @Test
    @Timeout(60)
    void manySpansAreGoneThroughOnce() {
        assertThat(DayStrip.stretches(health(new Random(1), TODAY.minusYears(1_000), 1)))
                .hasSizeGreaterThan(10_000);
    }

    private static DayStrip.Kind kind(Health health, LocalDate day) {
        if (health.gaps().stream().anyMatch(gap -> gap.contains(day))) {
            return DayStrip.Kind.GAP;
        }
        if (health.emptyDays().stream().anyMatch(run -> run.contains(day))) {
            return DayStrip.Kind.EMPTY;
        }
        return health.windows().stream()
                .filter(window -> new Period(window.from().orElseThrow(), window.to()).contains(day))
                .map(window -> !day.isBefore(window.filed())
                        ? DayStrip.Kind.RUNNING
                        : window.disputed() ? DayStrip.Kind.DISPUTED : DayStrip.Kind.WHOLE)
                .findFirst()
                .orElse(DayStrip.Kind.GAP);
    }

    private static Health health(Random random, LocalDate first, int longest) {
        List<Window> windows = new ArrayList<>();
        for (Period days : parts(random, first.minusDays(5), longest)) {
            windows.add(new Window(
                    Optional.of(days.from()),
                    days.to(),
                    days.to().plusDays(random.nextInt(4) - 1),
                    1,
                    1,
                    OptionalLong.empty(),
                    0,
                    random.nextBoolean(),
                    0,
                    Instant.EPOCH));
        }
        return new Health(
                AzureUsage.DATASET,
                TODAY,
                new Freshness(
                        Freshness.Standing.FETCHED,
                        Optional.of(Instant.EPOCH),
                        Optional.of(TODAY),
                        List.of(),
                        Optional.of(first),
                        1,
                        Set.of(),
                        0,
                        false,
                        Optional.empty()),
                windows,
                parts(random, first, longest),
                parts(random, first, longest).reversed(),
                List.of(),
                List.of(),
                Duplicates.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EarlierStates.NONE);
    }

    /** About half of the days. */
    private static List<Period> parts(Random random, LocalDate first, int longest) {
        List<Period> parts = new ArrayList<>();
        LocalDate next = first;
        while (next.isBefore(TODAY.plusDays(3))) {
            LocalDate to = next.plusDays(random.nextInt(longest));
            if (random.nextBoolean()) {
                parts.add(new Period(next, to));
            }
            next = to.plusDays(1);
        }
        return parts;
    }
}
