package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.core.health.Concern;
import dev.partnerlens.core.health.Duplicates;
import dev.partnerlens.core.health.EarlierStates;
import dev.partnerlens.core.health.Failure;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.State;
import dev.partnerlens.core.health.Window;
import dev.partnerlens.core.spelling.Spelling;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import dev.partnerlens.text.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final Instant NOW = Instant.parse("2026-06-24T08:00:00Z");
    private static final Period GAP = new Period(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 8));
    private static final Variants WEST =
            new Variants(AzureUsage.RESOURCE_LOCATION, List.of(new Spelling("West US", 9), new Spelling("uswest", 3)));

    private final UiQueue ui = new UiQueue();
    private final Jobs jobs = new Jobs(ui);
    private final List<SyncRequest> synced = new CopyOnWriteArrayList<>();
    private final List<String> regrouped = new ArrayList<>();
    private final ScriptedUpkeep upkeep = new ScriptedUpkeep();
    private final SyncViewModel sync = new SyncViewModel(
            OnDemand.fetching(
                    (request, _) -> {
                        synced.add(request);
                        return new SyncReport(List.of());
                    },
                    TODAY),
            Clock.systemUTC(),
            ui,
            () -> {},
            _ -> {},
            _ -> {});
    private final HealthViewModel health = new HealthViewModel(
            upkeep, () -> TODAY, Words.in(Locale.ENGLISH), sync, jobs, () -> regrouped.add("again"));

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void nothingIsReadBeforeThePageIsOpen() {
        health.loaded();
        assertThat(health.workingProperty().get()).isFalse();
        assertThat(upkeep.reads).isZero();
    }

    @Test
    void theWorstSetIsToldFirstAndAnotherWhenChosen() {
        open();
        assertThat(health.lines())
                .extracting(HealthLine::name, HealthLine::state, HealthLine::gapDays)
                .containsExactly(
                        tuple("Subscriptions", State.NOT_FETCHED, "0"), tuple("Azure usage", State.FAILED, "4"));
        assertThat(details().dataset()).isEqualTo(AzureUsage.DATASET);
        assertThat(details().remarks())
                .extracting(HealthDetails.Remark::concern)
                .containsExactly(
                        Concern.LAST_FAILED, Concern.GAPS, Concern.DISPUTED, Concern.EMPTY_DAYS, Concern.SPELLINGS);
        assertThat(health.summary()).isEqualTo("0 of 2 data sets are in order.");

        health.choose(Subscriptions.DATASET);
        assertThat(details().facts()).first().isEqualTo("Not fetched yet.");
        health.speak(Words.in(Locale.FRENCH));
        assertThat(details().facts()).first().isEqualTo("Pas encore r\u00e9cup\u00e9r\u00e9.");
    }

    @Test
    void theDaysMakeAStripWithoutHoles() {
        open();
        DayStrip strip = details().strip().orElseThrow();
        assertThat(strip.spans())
                .extracting(DayStrip.Span::kind, span -> span.days().from().getDayOfMonth())
                .containsExactly(
                        tuple(DayStrip.Kind.WHOLE, 1),
                        tuple(DayStrip.Kind.GAP, 5),
                        tuple(DayStrip.Kind.DISPUTED, 9),
                        tuple(DayStrip.Kind.EMPTY, 12),
                        tuple(DayStrip.Kind.DISPUTED, 13),
                        tuple(DayStrip.Kind.RUNNING, 24));
        LocalDate next = strip.from();
        for (DayStrip.Span span : strip.spans()) {
            assertThat(span.days().from()).isEqualTo(next);
            next = span.days().to().plusDays(1);
        }
        assertThat(next).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void daysAreFetchedAgain() {
        open();
        HealthDetails.Days days = details().remarks().get(1).days().getFirst();
        assertThat(days.period()).isEqualTo(GAP);
        health.fetch(days.period());
        ui.runUntil(() -> !sync.runningProperty().get());
        health.fetch();
        ui.runUntil(() -> !sync.runningProperty().get());
        assertThat(synced)
                .containsExactly(
                        new SyncRequest(List.of(AzureUsage.DATASET), Optional.of(GAP), TODAY),
                        new SyncRequest(List.of(AzureUsage.DATASET), Optional.empty(), TODAY));
    }

    @Test
    void spellingsAreCountedAsOneAndApart() {
        open();
        health.toggle(choice());
        ui.runUntil(() -> choice().countedAs().equals(Optional.of("West US")));
        assertThat(regrouped).hasSize(1);
        health.toggle(choice());
        ui.runUntil(() -> choice().countedAs().isEmpty());
        assertThat(regrouped).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsTold() {
        upkeep.problem = new Problem.Unexpected("x");
        health.open();
        ui.runUntil(() -> health.problemProperty().get() != null);
        assertThat(health.lines()).isEmpty();
        upkeep.problem = null;
        health.loaded();
        ui.runUntil(() -> !health.lines().isEmpty());
        assertThat(health.problemProperty().get()).isNull();
    }

    @Test
    void whileASyncRunsItIsReadNowAndThenAndAtItsEndOnce() {
        CompletableFuture<SyncReport> end = new CompletableFuture<>();
        AtomicReference<Instant> time = new AtomicReference<>(NOW);
        SyncViewModel slow = new SyncViewModel(
                OnDemand.fetching((_, _) -> end.join(), TODAY), time::get, ui, () -> {}, _ -> {}, _ -> {});
        HealthViewModel page = new HealthViewModel(upkeep, () -> TODAY, Words.in(Locale.ENGLISH), slow, jobs, () -> {});
        page.open();
        ui.runUntil(() -> !page.workingProperty().get());
        slow.start();
        assertThat(slow.runningProperty().get()).isTrue();
        for (int set = 0; set < 10; set++) {
            page.loaded();
        }
        assertThat(page.workingProperty().get()).isFalse();
        time.set(NOW.plusSeconds(10));
        page.loaded();
        page.loaded();
        ui.runUntil(() -> !page.workingProperty().get());
        assertThat(upkeep.reads).isEqualTo(2);
        end.complete(new SyncReport(List.of()));
        ui.runUntil(() -> !slow.runningProperty().get());
        page.loaded();
        ui.runUntil(() -> !page.workingProperty().get());
        assertThat(upkeep.reads).isEqualTo(3);
    }

    private void open() {
        health.open();
        ui.runUntil(() -> !health.lines().isEmpty());
    }

    private HealthDetails details() {
        return Objects.requireNonNull(health.detailsProperty().get());
    }

    private HealthDetails.SpellingChoice choice() {
        return details().remarks().getLast().spellings().getFirst();
    }

    /** Usage with troubles and subscriptions never fetched. */
    private static final class ScriptedUpkeep implements Upkeep {
        private volatile int reads;
        private volatile @Nullable Problem problem;
        private volatile Spellings wishes = Spellings.NONE;

        @Override
        public synchronized List<Health> health(LocalDate today) {
            reads++;
            Problem now = problem;
            if (now != null) {
                throw new ProblemException(now);
            }
            return List.of(Health.unknown(Subscriptions.DATASET, today), usage(today));
        }

        @Override
        public Spellings spellings() {
            return wishes;
        }

        @Override
        public void group(Dataset dataset, Variants variants, String spelled) {
            wishes = Spellings.of(List.of(new Spellings.Wish(
                    dataset, variants.field(), variants.texts().getLast(), spelled)));
        }

        @Override
        public void split(Dataset dataset, Variants variants) {
            wishes = Spellings.NONE;
        }

        private static Health usage(LocalDate today) {
            LocalDate first = LocalDate.of(2026, 6, 1);
            LocalDate empty = LocalDate.of(2026, 6, 12);
            List<Period> covered = List.of(
                    new Period(first, GAP.from().minusDays(1)),
                    new Period(GAP.to().plusDays(1), today));
            return new Health(
                    AzureUsage.DATASET,
                    today,
                    new Freshness(
                            Freshness.Standing.FETCHED,
                            Optional.of(NOW),
                            Optional.of(today),
                            covered,
                            Optional.of(first),
                            12,
                            Set.of(),
                            0,
                            true,
                            Optional.of("Throttled")),
                    List.of(window(covered.getFirst(), false, today), window(covered.getLast(), true, today)),
                    List.of(GAP),
                    List.of(new Period(empty, empty)),
                    List.of(),
                    List.of(),
                    Duplicates.NONE,
                    List.of(WEST),
                    Optional.of(NOW),
                    Optional.of(new Failure("Throttled", Optional.of(NOW))),
                    Optional.empty(),
                    EarlierStates.NONE);
        }

        private static Window window(Period days, boolean disputed, LocalDate filed) {
            return new Window(
                    Optional.of(days.from()), days.to(), filed, 6, 6, OptionalLong.of(6), 0, disputed, 0, NOW);
        }
    }
}
