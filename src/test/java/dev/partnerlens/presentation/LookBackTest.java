package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.InventedPast;
import dev.partnerlens.chart.InventedPractice;
import dev.partnerlens.core.Change;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Look;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Spell;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.InMemoryPast;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.news.Happening;
import dev.partnerlens.explore.news.News;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window stands for any past day, tells what changed since the last look, and reads in the background. */
class LookBackTest {
    private static final LocalDate TODAY = InventedPractice.TODAY;

    @TempDir
    private Path folder;

    private final UiQueue ui = new UiQueue();
    private final InMemoryPast past = InventedPast.past();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch noting = new CountDownLatch(1);
    private final CountDownLatch mayNote = new CountDownLatch(1);
    private volatile @Nullable Look look;
    private final WindowViewModel window = new WindowViewModel(
            new Partnership(
                    Partner.LOCAL,
                    past.source(),
                    memory(),
                    OnDemand.nothing(TODAY),
                    false,
                    Upkeep.NONE,
                    Optional.empty()),
            new Exporter(new NoImages(), "test"),
            new InMemoryPreferences(),
            Words.in(Locale.ENGLISH),
            TODAY,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            ui);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPastDayIsShownAsItWasToldThatDayAndNowComesBack() {
        LocalDate day = InventedPast.SECOND.plusDays(3);
        opened();
        assertThat(window.lookBack().firstProperty().get()).isEqualTo(InventedPast.FIRST);
        assertThat(window.lookBack().last()).isEqualTo(TODAY.minusDays(1));
        ExplorerViewModel subscriptions = window.tab(Tab.SUBSCRIPTIONS).explorer();
        ExplorerViewModel usage = window.tab(Tab.USAGE).explorer();
        window.show(Tab.SUBSCRIPTIONS);
        usage.choose(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));

        window.lookBack().to(day);
        assertThat(window.lookBack().loadingProperty().get()).isTrue();
        assertThat(window.lookBack().dayProperty().get())
                .as("nothing stands for the day before it is loaded")
                .isNull();
        ui.runUntil(() -> day.equals(window.lookBack().dayProperty().get()));
        ui.runUntil(() -> !subscriptions.workingProperty().get());
        Page page = Objects.requireNonNull(subscriptions.pageProperty().get());
        assertThat(page.scope().today()).isEqualTo(day);
        assertThat(page.scope().period()).isEqualTo(PeriodPreset.DEFAULT.until(day));
        assertThat(page.allRows())
                .isEqualTo(Practice.asOf(past, Datasets.all(), Spellings.NONE, day)
                        .rows(Subscriptions.DATASET, Optional.empty(), List.of())
                        .size());
        assertThat(usage.periodProperty().get())
                .as("days chosen by hand stay")
                .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThat(Objects.requireNonNull(window.freshnessProperty().get()).headline())
                .contains("20 May");
        assertThat(window.exportName()).isEqualTo("local-subscriptions-as-of-2026-05-23");

        window.lookBack().toNow();
        ui.runUntil(() -> window.lookBack().dayProperty().get() == null
                && !window.lookBack().loadingProperty().get());
        ui.runUntil(() -> Objects.requireNonNull(subscriptions.pageProperty().get())
                .scope()
                .today()
                .equals(TODAY));
        assertThat(window.exportName()).isEqualTo("local-subscriptions-2026-06-24");
        assertThat(readers).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void aFileOfAPastDaySaysSo() throws Exception {
        opened();
        window.show(Tab.SUBSCRIPTIONS);
        window.lookBack().to(InventedPast.FIRST);
        ui.runUntil(
                () -> InventedPast.FIRST.equals(window.lookBack().dayProperty().get()));
        Path file = folder.resolve(window.exportName() + ".csv");
        window.export(file);
        ui.runUntil(() -> !window.notices().isEmpty());
        assertThat(window.notices().getFirst().kind()).isEqualTo(Notice.Kind.SUCCESS);
        assertThat(Files.readAllLines(file))
                .hasSize(1
                        + Practice.asOf(past, Datasets.all(), Spellings.NONE, InventedPast.FIRST)
                                .rows(Subscriptions.DATASET, Optional.empty(), List.of())
                                .size());
    }

    @Test
    void theLastOfSeveralChoicesWinsAndTodayIsNow() {
        opened();
        window.lookBack().to(InventedPast.FIRST);
        window.lookBack().to(InventedPast.SECOND);
        ui.runUntil(() -> window.lookBack().dayProperty().get() != null);
        assertThat(window.lookBack().dayProperty().get()).isEqualTo(InventedPast.SECOND);
        window.lookBack().to(TODAY);
        ui.runUntil(() -> window.lookBack().dayProperty().get() == null);
        window.lookBack().to(InventedPast.FIRST.minusDays(1));
        ui.runUntil(() -> window.lookBack().dayProperty().get() != null);
        assertThat(Objects.requireNonNull(window.freshnessProperty().get()).tone())
                .as("before the first sync nothing is known")
                .isEqualTo(FreshnessText.Tone.NONE);
    }

    @Test
    void whatChangedSinceTheFirstSyncIsToldUntilItIsSeen() {
        opened();
        NewsViewModel.Compared first = news();
        assertThat(first.look()).isEmpty();
        assertThat(first.news().since()).contains(InventedPast.FIRST);
        assertThat(first.news().to()).contains(TODAY);
        assertThat(first.news().count())
                .isEqualTo(News.between(past, Datasets.all(), 1, 3, TODAY).count())
                .isPositive();

        mayNote.countDown();
        window.news().seen();
        ui.runUntil(() -> news().look().isPresent());
        assertThat(Objects.requireNonNull(look).moment()).isEqualTo(3);
        assertThat(news().news().isEmpty()).isTrue();
        assertThat(news().look()).isPresent();
    }

    @Test
    void rowsThatAreLoadedRightAfterTheClickDoNotTakeItBack() throws InterruptedException {
        opened();
        window.news().seen();
        noting.await();
        window.news().refresh();
        mayNote.countDown();
        ui.runUntil(() -> news().look().isPresent());
        assertThat(Objects.requireNonNull(look).moment()).isEqualTo(3);
    }

    @Test
    void aLookAtACacheThatWasThrownAwayDoesNotCount() {
        look = new Look(99, Instant.EPOCH);
        opened();
        assertThat(news().look()).isEmpty();
        assertThat(news().news().since()).contains(InventedPast.FIRST);
    }

    @Test
    void aLineLeadsToItsRows() {
        look = new Look(2, Instant.EPOCH);
        opened();
        assertThat(news().news().since()).contains(InventedPast.SECOND);
        Happening happening = news().news().sets().stream()
                .flatMap(section -> section.told().stream())
                .filter(each -> each.dataset() == Subscriptions.DATASET
                        && each.kind().id().equals("suspended"))
                .findFirst()
                .orElseThrow();
        window.lookBack().to(InventedPast.FIRST);
        ui.runUntil(() -> window.lookBack().dayProperty().get() != null);
        window.follow(happening);
        assertThat(window.selectedProperty().get()).isEqualTo(Tab.SUBSCRIPTIONS);
        ExplorerViewModel explorer = window.tab(Tab.SUBSCRIPTIONS).explorer();
        ui.runUntil(() -> {
            Page page = explorer.pageProperty().get();
            return page != null
                    && page.scope().today().equals(TODAY)
                    && page.rows().size() == 1;
        });
        assertThat(Objects.requireNonNull(explorer.pageProperty().get()).rows().value(0, Subscriptions.ID))
                .isEqualTo(happening.ids().get("id"));
    }

    private NewsViewModel.Compared news() {
        return Objects.requireNonNull(window.news().comparedProperty().get());
    }

    private void opened() {
        window.start();
        ui.runUntil(() -> window.tab(Tab.OVERVIEW).explorer().pageProperty().get() != null
                && window.news().comparedProperty().get() != null);
    }

    private Memory memory() {
        return new Memory(watched(), new Memory.Seen() {
            @Override
            public Optional<Look> last() {
                return Optional.ofNullable(look);
            }

            @Override
            public void note(long moment) {
                noting.countDown();
                try {
                    mayNote.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                look = new Look(moment, Instant.EPOCH);
            }
        });
    }

    /** The past, and which threads ask it. */
    private Past watched() {
        return new Past() {
            @Override
            public long now() {
                readers.add(Thread.currentThread());
                return past.now();
            }

            @Override
            public long at(LocalDate day) {
                readers.add(Thread.currentThread());
                return past.at(day);
            }

            @Override
            public CodedSource asOf(LocalDate day) {
                readers.add(Thread.currentThread());
                return past.asOf(day);
            }

            @Override
            public List<Change> changes(Dataset dataset, long after, long upTo) {
                readers.add(Thread.currentThread());
                return past.changes(dataset, after, upTo);
            }

            @Override
            public List<Spell> spells(Dataset dataset, TextField field, String value, TextField name) {
                readers.add(Thread.currentThread());
                return past.spells(dataset, field, value, name);
            }
        };
    }
}
