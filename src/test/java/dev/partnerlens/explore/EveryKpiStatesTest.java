package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Datasets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each KPI alike: it says why there is no number, and a number that is none is no guess. */
class EveryKpiStatesTest {
    private static final LocalDate TODAY = InventedPartner.TODAY;
    private static final Period OVER = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 2, 28));
    private static final Scope SCOPE = new Scope(TODAY, OVER, List.of());
    private static final Map<Standing, KpiState> STATES = Map.of(
            Standing.NOT_FETCHED, KpiState.NOT_FETCHED,
            Standing.NOT_PERMITTED, KpiState.NOT_PERMITTED,
            Standing.NOT_OFFERED, KpiState.NOT_DELIVERED,
            Standing.FAILED, KpiState.FAILED);

    static Stream<Kpi> kpis() {
        return Kpis.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void eachOfItsSetsThatIsNotThereLeavesNoNumber(Kpi kpi) {
        for (Dataset set : kpi.sets()) {
            STATES.forEach((standing, state) -> {
                KpiResult result =
                        evaluate(kpi, new InventedPartner(301).source().without(set, standing));
                assertThat(result.state()).as("%s without %s", kpi.id(), set).isEqualTo(state);
                assertThat(result.value()).isNull();
                assertThat(result.items()).isEmpty();
                assertThat(result.previousPeriod()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void eachFieldThatTheServiceNeverSentLeavesNoNumber(Kpi kpi) {
        for (Field field : kpi.needs()) {
            Dataset home = kpi.sets().stream()
                    .filter(set -> set.has(field))
                    .findFirst()
                    .orElseThrow();
            KpiResult result = evaluate(kpi, new InventedPartner(301).source().withhold(home, field));
            assertThat(result.state())
                    .as("%s without %s", kpi.id(), field.name())
                    .isEqualTo(KpiState.NOT_DELIVERED);
            assertThat(result.value()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void setsWithoutRowsAreZeroOrRunning(Kpi kpi) {
        InMemorySource source = new InMemorySource(TODAY);
        Datasets.all().forEach(set -> source.put(set, List.of()));
        KpiResult result = evaluate(kpi, source);
        assertThat(result.state())
                .isEqualTo(kpi.basis() == Kpi.Basis.BILLING_PERIOD ? KpiState.PARTIAL : KpiState.ZERO);
        assertThat(result.value() == null || result.value().signum() == 0).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void aRunningPeriodIsSaidToRun(Kpi kpi) {
        InMemorySource source = new InventedPartner(302).source();
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        KpiState running = kpi.evaluate(practice, SCOPE.during(new Period(OVER.from(), TODAY)))
                .state();
        boolean ofTime = kpi.basis().isOfPeriod() || kpi.basis() == Kpi.Basis.BILLING_PERIOD;
        assertThat(running == KpiState.PARTIAL).as(kpi.id()).isEqualTo(ofTime);
        KpiState over = evaluate(kpi, source).state();
        assertThat(over == KpiState.PARTIAL).as(kpi.id()).isEqualTo(kpi.basis() == Kpi.Basis.BILLING_PERIOD);
    }

    @Test
    void daysThatAreNotAllFetchedMakeTheLastThirtyPartial() {
        for (Kpi kpi : Kpis.all()) {
            if (kpi.basis() == Kpi.Basis.LAST_30_DAYS) {
                InMemorySource source = new InventedPartner(303).source();
                Dataset set = kpi.sets().getLast();
                source.covering(set, new Period(TODAY.minusDays(3), TODAY));
                assertThat(evaluate(kpi, source).state()).as(kpi.id()).isEqualTo(KpiState.PARTIAL);
                source.covering(set, new Period(TODAY.minusDays(90), TODAY.minusDays(40)));
                assertThat(evaluate(kpi, source).state()).as(kpi.id()).isEqualTo(KpiState.NOT_FETCHED);
            }
        }
    }

    private static KpiResult evaluate(Kpi kpi, InMemorySource source) {
        return kpi.evaluate(Practice.load(source, Datasets.all(), TODAY), SCOPE);
    }
}
