package dev.partnerlens.explore.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.explore.insight.InventedSeries.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series of every size and temper: what was planted is found, and hardly anything beside. */
class JudgeTest {
    @ParameterizedTest
    @ValueSource(longs = 1)
    void findsWhatWasPlanted(long seed, TestReporter reporter) {
        check(InventedSeries.many(seed, 60), reporter);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6})
    void findsWhatWasPlantedInManySeries(long seed, TestReporter reporter) {
        check(InventedSeries.many(seed, 400), reporter);
    }

    /** The bar, for what can be told from chance; what cannot is counted and reported as well. */
    private static void check(List<InventedSeries> all, TestReporter reporter) {
        Tally tally = new Tally();
        all.forEach(one -> tally.add(one, shown(one, Quiet.MEDIUM)));
        reporter.publishEntry("figures", tally.toString());
        for (Kind kind : List.of(Kind.SPIKE, Kind.STEP, Kind.SILENCE)) {
            assertThat(tally.recall(kind.id())).as("%s%n%s", kind, tally).isGreaterThanOrEqualTo(0.9);
        }
        // Of all planted, those in scarce and restless series included, where chance alone does as much.
        checkAll(tally, Kind.SPIKE, 0.7, 0.5, 0.7, 0.8);
        checkAll(tally, Kind.STEP, 0.7, 0.5, 0.65, 0.75);
        checkAll(tally, Kind.SILENCE, 0.85, 0.6, 0.9, 0.99);
        assertThat(tally.falseMarksInThousandDays()).as(tally.toString()).isLessThanOrEqualTo(1);
    }

    private static void checkAll(Tally tally, Kind kind, double all, double below1, double to100, double over100) {
        Map<String, Double> least = Map.of(
                kind.id(),
                all,
                kind.id() + ", level " + Tally.BELOW_1,
                below1,
                kind.id() + ", level " + Tally.TO_100,
                to100,
                kind.id() + ", level " + Tally.OVER_100,
                over100);
        least.forEach((key, bound) -> assertThat(tally.recallOfAll(key))
                .as("%s of all planted%n%s", key, tally)
                .isGreaterThanOrEqualTo(bound));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aHigherQuietLevelShowsSomeOfWhatALowerOneShows(Shape shape) {
        SplittableRandom random = new SplittableRandom(shape.name().hashCode());
        for (Kind kind : Kind.values()) {
            InventedSeries one = InventedSeries.of(random, shape, kind);
            assertThat(shown(one, Quiet.LOW)).containsAll(shown(one, Quiet.MEDIUM));
            assertThat(shown(one, Quiet.MEDIUM)).containsAll(shown(one, Quiet.HIGH));
        }
    }

    @Test
    void growthIsNothingUnusual() {
        assertThat(marks(day -> 100 * Math.exp(0.01 * day) * wobble(day))).isEmpty();
        assertThat(marks(day -> (1_000 - 2 * day) * wobble(day))).isEmpty();
    }

    @Test
    void aNewSeriesHasNoUsualYet() {
        assertThat(marks(day -> day < 390 ? 0 : 50 * wobble(day))).isEmpty();
        assertThat(marks(day -> day < 300 ? 0 : 50 * Math.min(1, 0.25 + (day - 300) / 80.0) * wobble(day)))
                .isEmpty();
    }

    @Test
    void anEndIsTellableForThreeWeeksAndThenNothingUnusual() {
        assertThat(marks(day -> day < 390 ? 50 * wobble(day) : 0))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.SILENCE);
                    assertThat(found.lasting()).isTrue();
                    assertThat(found.from()).isEqualTo(390);
                });
        assertThat(marks(day -> day < 370 ? 50 * wobble(day) : 0)).isEmpty();
    }

    @Test
    void weekendsWithoutUseAreNoSilence() {
        assertThat(marks(day -> weekend(day) ? 0 : 20 * wobble(day))).isEmpty();
        assertThat(marks(day -> weekend(day) || (day >= 200 && day < 205) ? 0 : 20 * wobble(day)))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.SILENCE));
    }

    /** Whatever weekday the last whole day is. */
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 406, 407})
    void aSilenceOfWeekdaysStillLastsAtTheWeekend(int length) {
        int since = length - 7 - 2;
        while (weekend(since) || weekend(since + 2)) {
            since--;
        }
        int start = since;
        double[] sizes = new double[length];
        Arrays.setAll(sizes, day -> weekend(day) || day >= start ? 0 : 20 * wobble(day));
        assertThat(judged(sizes)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.SILENCE);
            assertThat(found.from()).isEqualTo(start);
            assertThat(found.to()).isEqualTo(length - 1);
            assertThat(found.lasting()).isTrue();
        });
    }

    @Test
    void aSilenceThatIsOverEndsOnItsLastDayThatShouldHaveHadUse() {
        int monday = 201 - 201 % 7;
        while (InventedSeries.FIRST.plusDays(monday).getDayOfWeek().getValue() != 1) {
            monday++;
        }
        int start = monday;
        assertThat(marks(day -> weekend(day) || (day >= start && day < start + 7) ? 0 : 20 * wobble(day)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.from()).isEqualTo(start);
                    assertThat(found.to()).isEqualTo(start + 4);
                    assertThat(found.lasting()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 27, 28, 29})
    void theLastDayOfAYoungSeriesIsNotJudged(int age) {
        List<Finding> found = marks(
                day -> day < InventedSeries.DAYS - age ? 0 : day == InventedSeries.DAYS - 1 ? 5_000 : 50 * wobble(day));
        assertThat(found).hasSize(age < 29 ? 0 : 1);
    }

    @Test
    void daysOfCorrectionsAreNeitherUseNorSilence() {
        assertThat(marks(day -> day >= 200 && day < 205 ? -15 : 40 * wobble(day)))
                .isEmpty();
        assertThat(marks(day -> day == 300 ? -4_000 : 40 * wobble(day))).isEmpty();
        assertThat(marks(day -> day >= 200 && day < 207 ? day == 203 ? -15 : 0 : 40 * wobble(day)))
                .allMatch(found -> found.kind() == Kind.SILENCE)
                .isNotEmpty();
    }

    @Test
    void aSpikeOnASaturdayIsHeldAgainstSaturdays() {
        int saturday = 199;
        assertThat(InventedSeries.FIRST.plusDays(saturday).getDayOfWeek().getValue())
                .isEqualTo(6);
        assertThat(marks(day -> (weekend(day) ? 10 : 30) * wobble(day) * (day == saturday ? 3 : 1)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.SPIKE);
                    assertThat(found.from()).isEqualTo(saturday);
                    assertThat(found.expected()).isBetween(9.5, 10.5);
                    assertThat(found.high()).isLessThan(found.observed());
                });
    }

    @Test
    void anAnomalyDoesNotHideItselfNorItsNeighbours() {
        List<Finding> found = marks(day -> 40 * wobble(day) * (day == 150 ? 100 : day == 152 ? 0.1 : 1));
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.SPIKE, Kind.DROP);
        assertThat(found).extracting(Finding::from).containsExactly(150, 152);
    }

    @Test
    void aStepIsOneMarkAndItsLevelIsUsualAfterwards() {
        assertThat(marks(day -> (day < 250 ? 100 : 140) * wobble(day)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.STEP);
                    assertThat(found.from()).isEqualTo(250);
                    assertThat(found.to()).isEqualTo(InventedSeries.DAYS - 1);
                    assertThat(found.expected()).isBetween(97.0, 103.0);
                    assertThat(found.observed()).isBetween(136.0, 144.0);
                });
    }

    @Test
    void whatHappensNowAndThenIsNothingUnusual() {
        assertThat(marks(day -> 40 * wobble(day) * (day % 30 == 0 ? 3 : 1))).isEmpty();
        assertThat(marks(day -> day % 28 < 5 ? 0 : 40 * wobble(day))).isEmpty();
    }

    @Test
    void daysThatAreNotKnownAreNotLookedAt() {
        double[] sizes = sizes(day -> 40 * wobble(day));
        Arrays.fill(sizes, 200, 215, Double.NaN);
        sizes[300] = Double.NaN;
        assertThat(judged(sizes)).isEmpty();
    }

    private static List<Finding> shown(InventedSeries one, Quiet quiet) {
        List<Finding> found = new ArrayList<>(Judge.findings(Rhythm.of(one.series())));
        found.removeIf(finding -> !finding.isShown(quiet));
        return found;
    }

    private static List<Finding> marks(Size size) {
        return judged(sizes(size));
    }

    private static List<Finding> judged(double[] sizes) {
        List<Finding> found = new ArrayList<>(Judge.findings(Rhythm.of(InventedSeries.series(sizes))));
        found.removeIf(finding -> !finding.isShown(Quiet.MEDIUM));
        return found;
    }

    private static double[] sizes(Size size) {
        double[] sizes = new double[InventedSeries.DAYS];
        Arrays.setAll(sizes, size::of);
        return sizes;
    }

    /** Noise of two percent, the same each time. */
    private static double wobble(int day) {
        return 1 + 0.04 * (new SplittableRandom(day).nextDouble() - 0.5) * 2;
    }

    private static boolean weekend(int day) {
        return InventedSeries.FIRST.plusDays(day).getDayOfWeek().getValue() > 5;
    }

    /** What is used on a day. */
    @FunctionalInterface
    private interface Size {
        double of(int day);
    }
}
