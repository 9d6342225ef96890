package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is handed on of what was heard: of a first attempt, and of a source behind a limit. */
class TwoAttemptsTest {
    private static final Problem DAMAGED = new Problem.CacheDamaged(Path.of("cache.db"), "why");
    private static final Problem ASIDE = new Problem.CacheSetAside(Path.of("cache.damaged.db"), "why");
    private static final SyncReport FIRST = new SyncReport(
            List.of(new SetOutcome(AzureUsage.DATASET, 5, 2, 1, 1, 3, Optional.of(DAMAGED))),
            Optional.of(DAMAGED),
            List.of(ASIDE));

    @Test
    void whatTheFirstAttemptStoredIsTold() {
        SyncReport second = new SyncReport(
                List.of(new SetOutcome(AzureUsage.DATASET, 7, 3, 0, 0, 1, Optional.empty())), Optional.empty());
        assertThat(FIRST.then(second))
                .isEqualTo(new SyncReport(
                        List.of(new SetOutcome(AzureUsage.DATASET, 12, 5, 1, 1, 4, Optional.empty())),
                        Optional.empty(),
                        List.of(ASIDE)));
    }

    @Test
    void whereTheSecondCannotBeginTheFirstIsToldWithTheReason() {
        Problem running = new Problem.SyncRunning(Path.of("cache.db"));
        assertThat(FIRST.then(running))
                .isEqualTo(new SyncReport(FIRST.outcomes(), Optional.of(running), List.of(ASIDE)));
    }

    @Test
    void aLimitHidesNothingThatTheSourceTells() throws InterruptedException {
        List<String> heard = new ArrayList<>();
        Dataset dataset = Activity.DATASET;
        assertThat(dataset.arrival()).isEqualTo(Arrival.BY_DATE);
        RowFeed source = new RowFeed() {
            @Override
            public FirstDay firstDay(Dataset set, Waits waits) {
                return new FirstDay.NotTold();
            }

            @Override
            public Fetched fetch(Dataset set, Optional<Period> window, Pages pages) {
                pages.total(17);
                pages.answered(2, 3);
                return new Fetched(0, 0, OptionalLong.empty());
            }

            @Override
            public Fetched fetchEach(Dataset set, List<Row> parents, Pages pages) {
                return fetch(set, Optional.empty(), pages);
            }
        };
        RowFeed kept = new KeptRows(source, new Retention(Map.of()), LocalDate.of(2026, 7, 1));
        kept.fetch(dataset, Optional.empty(), new RowFeed.Pages() {
            @Override
            public void page(RowBatch page) {}

            @Override
            public void total(long rows) {
                heard.add("total " + rows);
            }

            @Override
            public void answered(int parents, int of) {
                heard.add("answered " + parents + " of " + of);
            }
        });
        assertThat(heard).containsExactly("total 17", "answered 2 of 3");
    }
}
