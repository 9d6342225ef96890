package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Stored;
import dev.partnerlens.cache.WholeFile;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TokenSource;
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
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Partners of all sizes are synced from a service that goes wrong, in one way and then in another, and then from one that
 * does not: what is kept are the rows of a service without faults, and nobody asks for ever.
 */
class SeededFaultsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
    private static final Instant NOW = Instant.parse("2026-07-20T18:00:00Z");
    private static final List<Fault> FAULTS = List.of(Fault.values());
    /** One call, and four times more where it fails. */
    private static final int MOST_CALLS_FOR_ONE = 5;

    @TempDir
    private Path folder;

    private final Map<Fault, int[]> seen = new EnumMap<>(Fault.class);

    @Test
    void aFewSeeds() throws SQLException {
        run(1_000, 8);
    }

    @Test
    @Tag("long")
    void fiveHundredSeeds() throws SQLException {
        run(0, 500);
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Fault.values());
    }

    private void run(int from, int seeds) throws SQLException {
        for (int seed = from; seed < from + seeds; seed++) {
            new Story(seed).tell();
        }
        seen.forEach((fault, counts) -> System.out.printf(
                "%-24s %3d syncs, %6d rows kept, %5d calls where %5d are needed, %4d sets in their known problem%n",
                fault.word(), counts[0], counts[1], counts[2], counts[3], counts[4]));
    }

    /** One partner, two faults. */
    private final class Story {
        private final int seed;
        private final Random random;
        private final int customers;
        private final int days;
        private Map<Dataset, Map<Row, Long>> calm = Map.of();

        Story(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            // Of one customer alone, all is refused.
            this.customers = 2 + random.nextInt(6);
            this.days = 1 + random.nextInt(40);
        }

        void tell() throws SQLException {
            Synced undisturbed = sync("calm", Optional.empty());
            calm = undisturbed.rows();
            for (int i = 0; i < 2; i++) {
                Fault fault = FAULTS.get((seed * 2 + i + random.nextInt(3)) % FAULTS.size());
                check(fault, sync("faulty", Optional.of(fault)), undisturbed.calls());
            }
            Synced end = sync("faulty", Optional.empty());
            assertThat(end.report().succeeded()).as("seed %s", seed).isTrue();
            assertThat(end.rows().equals(calm)).as("seed %s in the end", seed).isTrue();
            assertThat(WholeFile.complaints(home("faulty").resolve("partners/local/cache.db")))
                    .as("seed %s", seed)
                    .isEmpty();
        }

        private void check(Fault fault, Synced synced, int needed) {
            int rows = 0;
            int problems = 0;
            for (SetOutcome outcome : synced.report().outcomes()) {
                Dataset set = outcome.dataset();
                String what = "seed " + seed + ", " + fault + ", " + set.id();
                FaultEnding ending = FaultEnding.of(fault, set);
                Map<Row, Long> kept = synced.rows().getOrDefault(set, Map.of());
                if (outcome.problem().isPresent()) {
                    problems++;
                    assertThat(outcome.problem().get().getClass()).as(what).isEqualTo(ending.problem());
                    if (fault == Fault.CUSTOMER_REFUSED) {
                        assertThat(FaultEnding.rows(fault, set, calm)).as(what).isEmpty();
                    }
                    assertThat(calm.getOrDefault(set, Map.of()).entrySet().containsAll(kept.entrySet()))
                            .as(what)
                            .isTrue();
                } else {
                    assertThat(ending.always()).as(what).isFalse();
                    assertThat(kept.equals(FaultEnding.rows(fault, set, calm)))
                            .as(what)
                            .isTrue();
                }
                rows += kept.size();
            }
            assertThat(synced.calls()).as("seed %s, %s", seed, fault).isBetween(1, needed * MOST_CALLS_FOR_ONE);
            int[] counts = seen.computeIfAbsent(fault, _ -> new int[5]);
            int[] more = {1, rows, synced.calls(), needed, problems};
            for (int i = 0; i < more.length; i++) {
                counts[i] += more[i];
            }
        }

        private Path home(String name) {
            return folder.resolve(seed + "-" + name);
        }

        private Synced sync(String name, Optional<Fault> fault) {
            SimulatorOptions options = new SimulatorOptions(
                    OptionalInt.empty(),
                    seed,
                    customers,
                    days,
                    TODAY,
                    Optional.empty(),
                    fault.map(Fault::word),
                    Optional.empty());
            try (Simulator simulator = HastySimulator.start(options);
                    PartnerCenter service = HastyPartnerCenter.at(simulator.address(), new Tokens(), NOW, _ -> {});
                    PartnerStores stores = new PartnerStores(home(name));
                    PartnerStore store = stores.open(Partner.LOCAL)) {
                SyncReport report = store.sync(
                        service.rows(), new SyncRequest(Datasets.all(), Optional.empty(), TODAY), SyncListener.NONE);
                return new Synced(report, rows(store), simulator.requests());
            }
        }
    }

    /** How a sync went: its report, all rows kept afterwards with how often they are there, and the requests it took. */
    private record Synced(SyncReport report, Map<Dataset, Map<Row, Long>> rows, int calls) {}

    private static Map<Dataset, Map<Row, Long>> rows(PartnerStore store) {
        return Datasets.all().stream()
                .collect(Collectors.toMap(
                        set -> set,
                        set -> Stored.rows(store.source(), set).stream()
                                .collect(Collectors.groupingBy(row -> row, Collectors.counting()))));
    }

    /** Another token each time one is refused. */
    private static final class Tokens implements TokenSource {
        private final AtomicReference<String> now = new AtomicReference<>("first");

        @Override
        public String token() {
            return now.get();
        }

        @Override
        public boolean renew(String refused) {
            return now.compareAndSet(refused, refused + "+") || !refused.equals(now.get());
        }
    }
}
