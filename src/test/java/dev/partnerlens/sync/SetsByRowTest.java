package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets that are asked for by the rows of another one. */
class SetsByRowTest {
    private static final Dataset CUSTOMERS = CustomerSpending.DATASET;
    private static final Dataset SUBSCRIPTIONS = SubscriptionSpending.DATASET;
    private static final Dataset METERS = MeterSpending.DATASET;
    private static final Period DAYS = new Period(ScriptedFeed.TODAY.minusDays(20), ScriptedFeed.TODAY);

    @TempDir
    Path home;

    private final ScriptedFeed feed = new ScriptedFeed();

    @Test
    void aSetBringsAlongThoseThatItIsAskedForBy() {
        give(CUSTOMERS, SUBSCRIPTIONS, METERS);
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(METERS, Referrals.DATASET, SUBSCRIPTIONS));

            assertThat(report.succeeded()).isTrue();
            assertThat(report.outcomes())
                    .extracting(SetOutcome::dataset)
                    .containsExactly(CUSTOMERS, SUBSCRIPTIONS, METERS, Referrals.DATASET);
            assertThat(feed.asked())
                    .contains("referrals")
                    .filteredOn(asked -> !asked.equals("referrals"))
                    .containsExactly("customer-spending", "subscription-spending", "meter-spending");
            assertThat(feed.askedFor(SUBSCRIPTIONS)).containsExactlyInAnyOrderElementsOf(feed.rows(CUSTOMERS));
            assertThat(feed.askedFor(METERS)).containsExactlyInAnyOrderElementsOf(feed.rows(SUBSCRIPTIONS));
            feed.assertStored(store, METERS);
        }
    }

    @Test
    void whatIsAskedForByRowsInDoubtIsInDoubtItself() {
        give(CUSTOMERS, SUBSCRIPTIONS, METERS);
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(METERS));
            assertThat(store.source().freshness(METERS).disputed()).isFalse();
            feed.miscount = 1;
            // The set and its second try.
            feed.miscounted = 2;
            assertThat(feed.sync(store, List.of(METERS)).succeeded()).isTrue();
            for (Dataset set : List.of(CUSTOMERS, SUBSCRIPTIONS, METERS)) {
                assertThat(store.source().freshness(set).disputed())
                        .as(set.id())
                        .isTrue();
            }
        }
    }

    /** Asked by older rows they would leave out every new customer and yet pass for whole. */
    @Test
    void whereTheParentFailsItsChildrenAreNotAskedForAndStayAsTheyWere() {
        give(CUSTOMERS, SUBSCRIPTIONS, METERS);
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(METERS));
            feed.asked();
            Map<Dataset, List<Row>> before = Map.of(
                    SUBSCRIPTIONS, feed.rows(SUBSCRIPTIONS),
                    METERS, feed.rows(METERS));
            give(CUSTOMERS);
            feed.give(SUBSCRIPTIONS, List.of());
            feed.give(METERS, List.of());
            for (Problem problem :
                    List.of(new Problem.NotPermitted("no role", "r"), new Problem.ServiceFailed(500, "", "r"))) {
                fail(Map.of(CUSTOMERS, problem));
                SyncReport report = feed.sync(store, List.of(METERS));

                assertThat(report.outcomes())
                        .hasSize(3)
                        .extracting(SetOutcome::problem)
                        .containsOnly(Optional.of(problem));
                assertThat(feed.asked()).containsExactly("customer-spending");
                before.forEach((set, rows) -> {
                    assertThat(Stored.rows(store.source(), set)).containsExactlyInAnyOrderElementsOf(rows);
                    assertThat(store.source().freshness(set).standing()).isEqualTo(Standing.FETCHED);
                    assertThat(store.source().freshness(set).lastProblem()).isPresent();
                });
            }
        }
    }

    @Test
    void aParentThatWasNeverStoredHandsItsProblemDown() {
        Problem refused = new Problem.NotPermitted("no role", "r");
        fail(Map.of(CUSTOMERS, refused));
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(METERS));

            assertThat(report.outcomes()).extracting(SetOutcome::problem).containsOnly(Optional.of(refused));
            assertThat(report.succeeded()).isTrue();
            assertThat(feed.asked()).containsExactly("customer-spending");
            assertThat(store.source().freshness(METERS).standing()).isEqualTo(Standing.NOT_PERMITTED);
        }
    }

    @Test
    void aSetThatIsNotThereFailsNothingUnlessNothingIsThere() {
        give(Referrals.DATASET);
        Problem gone = new Problem.NotThere("r");
        fail(Map.of(CUSTOMERS, gone));
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(METERS, Referrals.DATASET));
            assertThat(report.succeeded()).isTrue();
            assertThat(store.source().freshness(CUSTOMERS).standing()).isEqualTo(Standing.NOT_OFFERED);
            assertThat(store.source().freshness(METERS).standing()).isEqualTo(Standing.NOT_OFFERED);

            SyncReport nothing = feed.sync(store, List.of(METERS));
            assertThat(nothing.succeeded()).isFalse();
            assertThat(nothing.outcomes()).noneMatch(nothing::accepts);
        }
    }

    @Test
    void aPolicyOrAMissingPersonIsLikeNotPermitted() {
        fail(Map.of(CUSTOMERS, new Problem.BlockedByPolicy("r"), Referrals.DATASET, new Problem.PersonNeeded("r")));
        try (PartnerStore store = open()) {
            assertThat(feed.sync(store, List.of(CUSTOMERS, Referrals.DATASET)).succeeded())
                    .isTrue();
            assertThat(store.source().freshness(CUSTOMERS).standing()).isEqualTo(Standing.NOT_PERMITTED);
            assertThat(store.source().freshness(Referrals.DATASET).standing()).isEqualTo(Standing.NOT_PERMITTED);
        }
    }

    @Test
    void aSignInThatIsNotTakenLeavesTheCacheAsItWas() {
        give(CUSTOMERS, SUBSCRIPTIONS);
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(CUSTOMERS));
            var before = store.source().freshness(CUSTOMERS);
            for (Problem problem : List.of(
                    new Problem.SignInNeeded("", "r"),
                    new Problem.SecondFactorMissing("r"),
                    new Problem.WrongAudience("r"))) {
                fail(Map.of(CUSTOMERS, problem));
                SyncReport report = feed.sync(store, List.of(SUBSCRIPTIONS));
                assertThat(report.outcomes()).extracting(SetOutcome::problem).containsOnly(Optional.of(problem));
            }
            assertThat(store.source().freshness(CUSTOMERS)).isEqualTo(before);
            assertThat(store.source().freshness(SUBSCRIPTIONS).standing()).isEqualTo(Standing.NOT_FETCHED);
            feed.assertStored(store, CUSTOMERS);
        }
    }

    @Test
    void whatACustomerIsKnownByComesFromTheCache() {
        feed.give(
                CUSTOMERS,
                List.of(Row.builder(CUSTOMERS)
                        .text(CustomerSpending.ID, "C-1")
                        .text(CustomerSpending.NAME, "Contoso")
                        .text(CustomerSpending.CURRENCY, "EUR")
                        .date(CustomerSpending.LAST_MODIFIED_DATE, ScriptedFeed.TODAY.atStartOfDay())
                        .build()));
        try (PartnerStore store = open()) {
            KnownCustomer nobody = new KnownCustomer("c-1", Optional.empty(), Optional.empty());
            assertThat(store.customer("c-1")).isEqualTo(nobody);
            feed.sync(store, List.of(CUSTOMERS));
            assertThat(store.customer("c-1"))
                    .isEqualTo(new KnownCustomer("c-1", Optional.of("Contoso"), Optional.of("EUR")));
            assertThat(store.customer("c-2").name()).isEmpty();
        }
    }

    private void give(Dataset... datasets) {
        for (Dataset dataset : datasets) {
            feed.give(dataset, new OddRows(7, dataset, DAYS).rows(25));
        }
    }

    private void fail(Map<Dataset, Problem> problems) {
        feed.trouble = (dataset, _) -> {
            Problem problem = problems.get(dataset);
            if (problem != null) {
                throw ScriptedFeed.problem(problem);
            }
        };
    }

    private PartnerStore open() {
        return new PartnerStores(home).open(Partner.DEMO);
    }
}
