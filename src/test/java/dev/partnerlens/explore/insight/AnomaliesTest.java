package dev.partnerlens.explore.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.simulator.invented.PlantedAnomaly;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of a whole practice: what the simulator planted, days that are not whole, days that move everybody. */
class AnomaliesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final SimulatedUsage USAGE = SimulatedUsage.of(20260101, 20, 400, TODAY);

    @Test
    void findsWhatTheSimulatorPlanted(TestReporter reporter) {
        check(USAGE, reporter);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatTheSimulatorPlantedWithManySeeds(long seed, TestReporter reporter) {
        check(SimulatedUsage.of(seed, 60, 400, TODAY), reporter);
    }

    private static void check(SimulatedUsage usage, TestReporter reporter) {
        Anomalies found = marks(usage.practice());
        int hits = 0;
        List<Mark> wrong = new ArrayList<>(found.marks());
        for (PlantedAnomaly planted : usage.planted()) {
            hits += found.marks().stream().anyMatch(mark -> matches(planted, mark)) ? 1 : 0;
            wrong.removeIf(mark -> matches(planted, mark));
        }
        double falseMarks = 1000.0 * wrong.size() / found.seriesDays();
        reporter.publishEntry(
                "simulator",
                hits + " of " + usage.planted().size() + " planted, " + falseMarks + " false marks in 1,000 of "
                        + found.seriesDays() + " days");
        assertThat(hits).as("%s", found.marks()).isGreaterThanOrEqualTo((int)
                Math.ceil(0.9 * usage.planted().size()));
        assertThat(falseMarks).as("%s", wrong).isLessThanOrEqualTo(1);
    }

    static boolean matches(PlantedAnomaly planted, Mark mark) {
        boolean same = mark.series().values().get(1).equals(planted.subscriptionId())
                && mark.series().values().get(2).equals(planted.meterCategory())
                && mark.kind().name().equals(planted.kind().name());
        return same
                && switch (mark.kind()) {
                    case STEP ->
                        Math.abs(mark.from().toEpochDay() - planted.from().toEpochDay()) <= 5;
                    default -> new Period(mark.from(), mark.to()).overlaps(new Period(planted.from(), planted.to()));
                };
    }

    @Test
    void daysOfRestAreLearntAndAreNoDrops() {
        assertThat(marks(USAGE.practice()).quietDays())
                .contains(LocalDate.of(2025, 12, 25), LocalDate.of(2026, 1, 1))
                .allMatch(day -> day.getMonthValue() == 12 || day.getDayOfYear() == 1);
    }

    @Test
    void aFilterOnACustomerDoesNotChangeItsMarks() {
        Practice practice = USAGE.practice();
        PlantedAnomaly planted = USAGE.planted().getFirst();
        Filter own = new Filter.AnyOf(AzureUsage.CUSTOMER_TENANT_ID, List.of(planted.customerTenantId()));
        Anomalies filtered =
                Anomalies.in(practice, Watch.USAGE, List.of(own), Optional.empty(), Quiet.MEDIUM, Progress.UNSEEN);
        assertThat(filtered.marks()).isNotEmpty();
        assertThat(filtered.marks())
                .isEqualTo(marks(practice).marks().stream()
                        .filter(mark -> mark.series().values().getFirst().equals(planted.customerTenantId()))
                        .toList());
    }

    @Test
    void aStepBelongsToThePeriodInWhichItHappened() {
        Mark step = marks(USAGE.practice()).marks().stream()
                .filter(mark -> mark.kind() == Kind.STEP && mark.days() > 30)
                .findFirst()
                .orElseThrow();
        assertThat(marks(new Period(step.from(), step.to()))).contains(step);
        assertThat(marks(new Period(step.from(), step.from()))).contains(step);
        assertThat(marks(new Period(step.from().plusDays(1), TODAY))).doesNotContain(step);
        Mark silence = marks(USAGE.practice()).marks().stream()
                .filter(mark -> mark.kind() == Kind.SILENCE)
                .findFirst()
                .orElseThrow();
        assertThat(marks(new Period(silence.to(), TODAY))).contains(silence);
        assertThat(marks(new Period(silence.to().plusDays(1), TODAY))).doesNotContain(silence);
    }

    private static List<Mark> marks(Period period) {
        return Anomalies.in(
                        USAGE.practice(), Watch.USAGE, List.of(), Optional.of(period), Quiet.MEDIUM, Progress.UNSEEN)
                .marks();
    }

    @Test
    void daysThatAreNotWholeGiveNoMarks() {
        LocalDate cut = LocalDate.of(2026, 6, 20);
        // The last day covered was running when it was fetched, so half of it is missing.
        List<Row> rows = new ArrayList<>();
        USAGE.rows().stream()
                .filter(row -> !day(row).isAfter(cut))
                .forEach(row -> rows.add(day(row).equals(cut) ? times(row, "0.3") : row));
        InMemorySource source = new InMemorySource(cut)
                .put(AzureUsage.DATASET, rows)
                .covering(
                        AzureUsage.DATASET,
                        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 28)),
                        new Period(LocalDate.of(2026, 3, 15), cut));
        Anomalies found = marks(Practice.load(source, List.of(AzureUsage.DATASET), TODAY));
        assertThat(found.days()).contains(new Period(LocalDate.of(2025, 5, 21), cut.minusDays(1)));
        assertThat(found.marks()).allSatisfy(mark -> {
            assertThat(mark.to()).isBefore(cut);
            if (mark.kind() != Kind.STEP) {
                assertThat(new Period(mark.from(), mark.to())
                                .overlaps(new Period(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 14))))
                        .isFalse();
            }
        });
    }

    @Test
    void daysWhoseRowsHaveNotAllComeAreSaidAndNotJudged() {
        LocalDate late = TODAY.minusDays(1);
        List<Row> rows = new ArrayList<>();
        USAGE.rows().forEach(row -> rows.add(day(row).equals(late) ? times(row, "0.2") : row));
        InMemorySource source = new InMemorySource(TODAY).put(AzureUsage.DATASET, rows);
        Anomalies found = marks(Practice.load(source, List.of(AzureUsage.DATASET), TODAY));
        assertThat(found.lateDays()).containsExactly(late);
        assertThat(found.marks()).allMatch(mark -> mark.to().isBefore(late));
    }

    @Test
    void idsInSeveralSpellingsAreOneSeries() {
        List<Row> rows = new ArrayList<>();
        for (Row row : USAGE.rows()) {
            String id = String.valueOf(row.text(AzureUsage.CUSTOMER_TENANT_ID));
            rows.add(
                    day(row).getDayOfMonth() % 2 == 0
                            ? changed(row)
                                    .text(AzureUsage.CUSTOMER_TENANT_ID, id.toLowerCase(Locale.ROOT))
                                    .build()
                            : row);
        }
        InMemorySource source = new InMemorySource(TODAY).put(AzureUsage.DATASET, rows);
        Anomalies mixed = marks(Practice.load(source, List.of(AzureUsage.DATASET), TODAY));
        Anomalies plain = marks(USAGE.practice());
        assertThat(mixed.series()).isEqualTo(plain.series());
        assertThat(mixed.marks()).hasSameSizeAs(plain.marks());
    }

    @Test
    void idsThatEqualIgnoringCaseAreOneSeries() {
        // A capital I with a dot, a dotless i, a Kelvin sign and a long s equal plain letters when case is ignored.
        for (String other : List.of("TEN\u0130K", "ten\u0131k", "teni\u212a", "TENIK")) {
            SeriesKey one = new SeriesKey(List.of(AzureUsage.CUSTOMER_TENANT_ID), List.of("tenik"), "");
            SeriesKey same = new SeriesKey(List.of(AzureUsage.CUSTOMER_TENANT_ID), List.of(other), "");
            assertThat(same.identity().equals(one.identity())).isEqualTo("tenik".equalsIgnoreCase(other));
        }
    }

    @Test
    void tellsHowFarItIsAndCanBeStopped() {
        Practice practice = USAGE.practice();
        AtomicInteger told = new AtomicInteger();
        Anomalies found = Anomalies.in(
                practice,
                Watch.USAGE,
                List.of(),
                Optional.empty(),
                Quiet.MEDIUM,
                (_, all) -> assertThat(told.incrementAndGet()).isLessThanOrEqualTo(all));
        assertThat(told.get()).isEqualTo(found.series());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> marks(practice))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            stopped -> assertThat(stopped.problem()).isEqualTo(new Problem.Stopped()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void nothingFetchedIsNothingToTell() {
        Practice empty = Practice.load(new InMemorySource(TODAY), List.of(AzureUsage.DATASET), TODAY);
        assertThat(marks(empty).days()).isEmpty();
        assertThat(marks(empty).marks()).isEmpty();
    }

    private static Anomalies marks(Practice practice) {
        return Anomalies.in(practice, Watch.USAGE, List.of(), Optional.empty(), Quiet.MEDIUM, Progress.UNSEEN);
    }

    private static LocalDate day(Row row) {
        return Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE)).toLocalDate();
    }

    private static Row times(Row row, String factor) {
        BigDecimal quantity = Objects.requireNonNull(row.number(AzureUsage.QUANTITY));
        return changed(row)
                .number(AzureUsage.QUANTITY, quantity.multiply(new BigDecimal(factor)))
                .build();
    }

    private static Row.Builder changed(Row row) {
        Row.Builder copy = Row.builder(AzureUsage.DATASET);
        for (int i = 0; i < AzureUsage.DATASET.fields().size(); i++) {
            copy.value(i, row.value(i));
        }
        return copy;
    }
}
