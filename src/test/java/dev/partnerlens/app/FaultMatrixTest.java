package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TokenSource;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.partnercenter.HastyPartnerCenter;
import dev.partnerlens.partnercenter.PartnerCenter;
import dev.partnerlens.simulator.HastySimulator;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.simulator.server.Fault;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import dev.partnerlens.sync.SyncRequest;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault of the service against a whole sync of all sets into a fresh cache: either the rows are those of a service
 * without faults, or the set ends in one problem that says what to do next. Calls are counted: nobody asks for ever.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
    private static final Instant NOW = Instant.parse("2026-07-20T18:00:00Z");
    /** A page is asked for five times at most, and what fails for good ends its set. */
    private static final int MOST_CALLS_FOR_ONE = 4;

    private static final int CALLS_SIDE_BY_SIDE = 4;

    private static final int FEW_CUSTOMERS = 6;
    /** Enough for a month of activity that does not fit a page. */
    private static final int MANY_CUSTOMERS = 50;

    private static final ProblemWords WORDS = new ProblemWords(Words.in(Locale.ENGLISH));

    private Path folder;
    private Synced calm;

    /**
     * How a sync went.
     *
     * @param rows the rows in the cache afterwards, each with how often it is there
     * @param calls all requests that the service was sent
     */
    private record Synced(SyncReport report, Map<Dataset, Map<Row, Long>> rows, int calls, List<Duration> pauses) {}

    @BeforeAll
    void syncWithoutAnyFault(@TempDir Path home) {
        folder = home;
        calm = sync(Optional.empty(), FEW_CUSTOMERS, Datasets.all());
    }

    @Test
    void withoutAFaultEverySetHasRows() {
        assertThat(calm.report().outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.problem()).as(outcome.dataset().id()).isEmpty());
        assertThat(calm.rows())
                .allSatisfy((set, rows) -> assertThat(rows).as(set.id()).isNotEmpty());
        assertThat(calm.pauses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theRowsAreTheSameOrAProblemSaysWhatToDo(Fault fault) {
        Synced synced = sync(Optional.of(fault), FEW_CUSTOMERS, Datasets.all());

        assertThat(synced.report().outcomes()).hasSameSizeAs(Datasets.all());
        for (SetOutcome outcome : synced.report().outcomes()) {
            Dataset set = outcome.dataset();
            FaultEnding ending = FaultEnding.of(fault, set);
            Map<Row, Long> rows = synced.rows().getOrDefault(set, Map.of());
            if (outcome.problem().isPresent()) {
                Problem problem = outcome.problem().get();
                assertThat(problem.getClass()).as("%s: %s", set, problem).isEqualTo(ending.problem());
                assertThat(WORDS.next(problem)).isNotBlank();
                assertThat(calm.rows().getOrDefault(set, Map.of()).entrySet())
                        .as("rows of %s beside its problem", set)
                        .containsAll(rows.entrySet());
            } else {
                assertThat(ending.always()).as("%s should fail", set).isFalse();
                assertThat(rows.equals(FaultEnding.rows(fault, set, calm.rows())))
                        .as(
                                "%s: %s rows of %s",
                                set,
                                rows.size(),
                                calm.rows().getOrDefault(set, Map.of()).size())
                        .isTrue();
            }
        }
        if (fault == Fault.THROTTLE_LATER || fault == Fault.FOREIGN_LINK) {
            assertThat(synced.report().outcomes())
                    .as("%s is met by some set", fault)
                    .anyMatch(outcome -> outcome.problem().isPresent());
        }
        assertThat(synced.calls()).isBetween(1, calm.calls() * MOST_CALLS_FOR_ONE);
        // As many calls as go side by side may keep one pause.
        assertThat(synced.pauses()).hasSizeLessThan(synced.calls() * CALLS_SIDE_BY_SIDE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_JSON", "THROTTLE_LATER", "FOREIGN_LINK", "WRONG_AUDIENCE", "FORBIDDEN"})
    void rowsThatAreWholeStayAsTheyWereWhereALaterSyncFails(Fault fault) {
        Path home = home(fault.word());
        sync(home, Optional.empty(), FEW_CUSTOMERS, Datasets.all());
        Synced later = sync(home, Optional.of(fault), FEW_CUSTOMERS, Datasets.all());

        assertThat(later.report().outcomes())
                .anyMatch(outcome -> outcome.problem().isPresent());
        for (Dataset set : Datasets.all()) {
            assertThat(later.rows()
                            .getOrDefault(set, Map.of())
                            .equals(calm.rows().get(set)))
                    .as("rows of %s", set)
                    .isTrue();
        }
    }

    @Test
    void aRefusedCustomerIsCountedOnceASet() {
        Synced synced = sync(Optional.of(Fault.CUSTOMER_REFUSED), FEW_CUSTOMERS, Datasets.all());

        assertThat(synced.report().outcomes())
                .filteredOn(outcome -> outcome.dataset().ancestors().size() == 1)
                .filteredOn(outcome -> !FaultEnding.rows(Fault.CUSTOMER_REFUSED, outcome.dataset(), calm.rows())
                        .equals(calm.rows().get(outcome.dataset())))
                .isNotEmpty()
                .allMatch(outcome -> outcome.setAside() > 0);
    }

    /** With so few customers the log has one page a month; here its links to further pages matter. */
    @Test
    void linksOfTheLogAreFollowedAndOddOnesAreNot() {
        List<Dataset> log = List.of(Activity.DATASET);
        Synced plain = sync(Optional.empty(), MANY_CUSTOMERS, log);
        Synced raw = sync(Optional.of(Fault.RAW_LINK), MANY_CUSTOMERS, log);
        Synced same = sync(Optional.of(Fault.SAME_LINK), MANY_CUSTOMERS, log);
        Synced foreign = sync(Optional.of(Fault.FOREIGN_LINK), MANY_CUSTOMERS, log);

        assertThat(plain.calls())
                .isGreaterThan(plain.report().outcomes().getFirst().windows());
        assertThat(raw.rows().equals(plain.rows())).isTrue();
        assertThat(same.report().outcomes().getFirst().problem()).get().isInstanceOf(Problem.UnreadableAnswer.class);
        assertThat(foreign.report().outcomes().getFirst().problem()).get().isInstanceOf(Problem.ForeignLink.class);
        assertThat(same.calls()).isLessThanOrEqualTo(plain.calls() * 2);
        assertThat(foreign.calls()).isLessThanOrEqualTo(plain.calls());
    }

    private Synced sync(Optional<Fault> fault, int customers, List<Dataset> sets) {
        return sync(home(fault.map(Fault::word).orElse("calm")), fault, customers, sets);
    }

    private Path home(String name) {
        return folder.resolve(name + "-" + UUID.randomUUID());
    }

    private static Synced sync(Path home, Optional<Fault> fault, int customers, List<Dataset> sets) {
        SimulatorOptions options = new SimulatorOptions(
                OptionalInt.empty(),
                11,
                customers,
                20,
                TODAY,
                Optional.empty(),
                fault.map(Fault::word),
                Optional.empty());
        Queue<Duration> pauses = new ConcurrentLinkedQueue<>();
        try (Simulator simulator = HastySimulator.start(options);
                PartnerCenter service = HastyPartnerCenter.at(simulator.address(), new TwoTokens(), NOW, pauses::add);
                PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            SyncReport report =
                    store.sync(service.rows(), new SyncRequest(sets, Optional.empty(), TODAY), SyncListener.NONE);
            Map<Dataset, Map<Row, Long>> rows = sets.stream()
                    .collect(Collectors.toMap(
                            set -> set,
                            set -> Stored.rows(store.source(), set).stream()
                                    .collect(Collectors.groupingBy(row -> row, Collectors.counting()))));
            return new Synced(report, rows, simulator.requests(), List.copyOf(pauses));
        }
    }

    /** One token that may expire, and one that comes after it. */
    private static final class TwoTokens implements TokenSource {
        private final AtomicReference<String> now = new AtomicReference<>("first");

        @Override
        public String token() {
            return now.get();
        }

        @Override
        public boolean renew(String refused) {
            now.compareAndSet("first", "second");
            return !refused.equals(now.get());
        }
    }
}
