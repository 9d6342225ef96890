package dev.partnerlens.sync;

import static dev.partnerlens.sync.ScriptedFeed.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.dataset.AzureUsage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync of named days says nothing of the other days. */
class NamedDaysTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final Optional<Period> NAMED = Optional.of(new Period(TODAY.minusDays(5), TODAY));

    @TempDir
    Path home;

    private final ScriptedFeed feed = new ScriptedFeed()
            .give(USAGE, new OddRows(4, USAGE, new Period(LocalDate.of(2026, 5, 1), TODAY)).rows(100));

    @Test
    void theSetHasNotComeWhole() {
        try (PartnerStores stores = new PartnerStores(home)) {
            PartnerStore store = stores.open(Partner.LOCAL);
            feed.sync(store, List.of(USAGE), NAMED);
            assertThat(store.attempt(USAGE).tried()).isPresent();
            assertThat(store.attempt(USAGE).whole()).isEmpty();

            feed.asked();
            feed.sync(store, List.of(USAGE));
            assertThat(feed.asked()).as("days named earlier today too").anyMatch(asked -> asked.endsWith(".." + TODAY));
            assertThat(store.attempt(USAGE).whole()).isPresent();
        }
    }

    @Test
    void aProblemOfTheOtherDaysStays() {
        try (PartnerStores stores = new PartnerStores(home)) {
            PartnerStore store = stores.open(Partner.LOCAL);
            feed.sync(store, List.of(USAGE));
            Optional<Instant> whole = store.attempt(USAGE).whole();
            feed.trouble = (_, _) -> {
                throw ScriptedFeed.problem(new Problem.ServiceFailed(500, "", ""));
            };
            feed.sync(store, List.of(USAGE));
            feed.trouble = ScriptedFeed.NONE;
            feed.sync(store, List.of(USAGE), NAMED);
            assertThat(store.attempt(USAGE).problem()).contains("ServiceFailed");
            assertThat(store.attempt(USAGE).whole()).isEqualTo(whole);
            // Under a later day, so that the state asked for is an earlier one.
            store.sync(feed, new SyncRequest(List.of(USAGE), Optional.empty(), TODAY.plusDays(1)), SyncListener.NONE);
            assertThat(store.attempt(USAGE).problem()).isEmpty();
            assertThat(store.past().asOf(TODAY).freshness(USAGE).lastProblem()).contains("ServiceFailed");
        }
    }
}
