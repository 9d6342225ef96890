package dev.partnerlens.presentation;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.news.Happening;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.export.Subject;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncState;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The window of one partner: its tabs, its sync, its words and theme, and what it has to tell. Used on the UI thread. */
public final class WindowViewModel implements AutoCloseable {
    private final Partnership partnership;
    private final Exporter exporter;
    private final Preferences preferences;
    private LocalDate today;
    private final Clock clock;
    private final Jobs jobs;
    private final Loader loader;
    private final SyncViewModel sync;
    private final LookBackViewModel lookBack;
    private final NewsViewModel news;
    private final HealthViewModel health;
    private final List<TabViewModel> tabs = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Words> words;
    private final ReadOnlyObjectWrapper<Tab> selected = new ReadOnlyObjectWrapper<>(Tab.OVERVIEW);
    private final ReadOnlyObjectWrapper<@Nullable Practice> practice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FreshnessText> freshness = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final Set<Notice> toldQuietly = new HashSet<>();

    /**
     * @param today the day that what is relative counts from, until the partner's sync tells of another
     * @param clock for time stamps of files and for pauses
     * @param ui runs what touches observable state
     */
    public WindowViewModel(
            Partnership partnership,
            Exporter exporter,
            Preferences preferences,
            Words first,
            LocalDate today,
            Clock clock,
            Executor ui) {
        this.partnership = partnership;
        this.exporter = exporter;
        this.preferences = preferences;
        this.today = today;
        this.clock = clock;
        this.jobs = new Jobs(ui);
        this.loader = new Loader(partnership, ui);
        Words chosen = preferences
                .setting("language")
                .map(Locale::forLanguageTag)
                .map(Words::in)
                .orElse(first);
        this.words = new ReadOnlyObjectWrapper<>(chosen);
        this.sync = new SyncViewModel(partnership.sync(), clock, ui, this::reload, this::syncEnded, this::follow);
        this.lookBack = new LookBackViewModel(this::today, this::reload);
        this.news = new NewsViewModel(partnership.memory(), this::today, jobs, this::tell);
        this.health = new HealthViewModel(partnership.upkeep(), this::today, chosen, sync, jobs, this::reload);
        for (Tab tab : Tab.values()) {
            tabs.add(new TabViewModel(tab, new ExplorerViewModel(tab, today, chosen, jobs)));
        }
        preferences.setting("theme").flatMap(WindowViewModel::theme).ifPresent(theme::set);
        theme.addListener((_, _, value) -> keep("theme", value.name()));
    }

    /** Loads what the cache holds, and begins to look after what is to be fetched; needs no view. */
    public void start() {
        show(selected.get());
        jobs.runLatest("first", loading(), outcome -> {
            accept(outcome);
            partnership.sync().open(partnership.fetchAtStart());
        });
    }

    public Partner partner() {
        return partnership.partner();
    }

    /** Whether this partner's data is fetched as somebody who signed in. */
    public boolean signsIn() {
        return partner().cloud() != Cloud.LOCAL;
    }

    /** A sign-in to this partner has just succeeded: what was told about it no longer holds, and rows can be fetched. */
    public void signedIn() {
        notices.removeIf(notice -> notice.offer().equals(Optional.of(new Notice.Offer.SignInAgain())));
        sync.start();
    }

    /** The day that counts as today now. */
    public LocalDate today() {
        return today;
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** All texts change to that language at once. */
    public void speak(Locale locale) {
        keep("language", locale.toLanguageTag());
        words.set(Words.in(locale));
        tabs.forEach(tab -> tab.explorer().speak(words.get()));
        health.speak(words.get());
        refreshFreshness();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public List<TabViewModel> tabs() {
        return List.copyOf(tabs);
    }

    public TabViewModel tab(Tab tab) {
        return tabs.stream().filter(each -> each.tab() == tab).findFirst().orElseThrow();
    }

    public ReadOnlyObjectProperty<Tab> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public void show(Tab tab) {
        selected.set(tab);
        tabs.forEach(each -> each.explorer().show(each.tab() == tab));
        refreshFreshness();
    }

    public SyncViewModel sync() {
        return sync;
    }

    /** Which day's knowledge is shown. */
    public LookBackViewModel lookBack() {
        return lookBack;
    }

    /** What changed since the user last looked. */
    public NewsViewModel news() {
        return news;
    }

    /** Shows the rows that something happened to, as they are now. */
    public void follow(Happening happening) {
        happening.place().ifPresent(place -> {
            lookBack.toNow();
            ExplorerViewModel explorer = tab(place.tab()).explorer();
            Period shown = explorer.periodProperty().get();
            LocalDateTime date = happening.row().date(happening.dataset().date());
            if (date != null
                    && explorer.content().rowsWithin(shown).isPresent()
                    && date.toLocalDate().isBefore(shown.from())) {
                explorer.choose(new Period(date.toLocalDate(), shown.to()));
            }
            explorer.show(place.filter());
            show(place.tab());
        });
    }

    /** Whether the rows can be trusted. */
    public HealthViewModel health() {
        return health;
    }

    /** The rows in memory; null until first loaded. */
    public ReadOnlyObjectProperty<@Nullable Practice> practiceProperty() {
        return practice.getReadOnlyProperty();
    }

    /** How far reading the rows is; null while nothing is read, and while that is quick. */
    public ReadOnlyObjectProperty<@Nullable LoadProgress> loadProgressProperty() {
        return loader.progressProperty();
    }

    /** How fresh the selected tab is; null until first loaded. */
    public ReadOnlyObjectProperty<@Nullable FreshnessText> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /** A name for a file of the selected tab, without an ending; it tells the day that its figures stand for. */
    public String exportName() {
        LocalDate past = lookBack.dayProperty().get();
        String day = past == null ? today.toString() : "as-of-" + past;
        return partner().name() + "-" + selected.get().id() + "-" + day;
    }

    /**
     * Writes the selected tab to a workbook, CSV file or picture, or all that is stored to a file of SQLite, by the
     * file's ending, in the background.
     */
    public void export(Path file) {
        if (Exporter.asksForCache(file)) {
            partnership.copy().ifPresent(copy -> exportCache(copy, file));
            return;
        }
        Practice current = practice.get();
        if (current == null) {
            return;
        }
        Tab tab = selected.get();
        Words language = words.get();
        ExplorerViewModel explorer = tab(tab).explorer();
        Subject subject =
                new Subject(partner(), tab, current, explorer.scope(), explorer.choices(), language, clock.instant());
        write(file, () -> exporter.write(subject, Optional.empty(), file));
    }

    private void exportCache(Exporter.CacheWriting copy, Path file) {
        Words language = words.get();
        write(file, () -> exporter.cache(partner(), copy, language, today, clock.instant(), file));
    }

    private void write(Path file, Runnable writing) {
        Words language = words.get();
        jobs.runLatest(
                "export",
                () -> {
                    writing.run();
                    return file;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done(var written) ->
                            notices.add(new Notice(
                                    Notice.Kind.SUCCESS,
                                    language.get("window.export.done"),
                                    String.valueOf(written.getFileName()),
                                    Optional.of(new Notice.Offer.OpenFile(written))));
                        case Outcome.Failed(var problem) -> tell(problem);
                    }
                });
    }

    /** Settings are written in the background: the file may be busy with a sync of another process. */
    private void keep(String key, String value) {
        jobs.runLatest(
                "setting." + key,
                () -> {
                    preferences.set(key, value);
                    return key;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Failed<String>(var problem)) {
                        tell(problem);
                    }
                });
    }

    private Callable<Loader.Loaded> loading() {
        return loader.loading(
                lookBack.chosen(),
                today,
                Optional.ofNullable(practice.get()),
                tab(selected.get()).explorer().ahead());
    }

    /** Something is being forgotten, or was. */
    public void forgetting(ForgetState state) {
        if (partnership.forgetting(state)) {
            reload();
        }
    }

    private void reload() {
        jobs.runLatest("load", loading(), this::accept);
    }

    private void accept(Outcome<Loader.Loaded> outcome) {
        loader.ended();
        switch (outcome) {
            case Outcome.Done(Loader.Loaded(var loaded, var begins, var page)) -> {
                if (loaded.asOf().equals(lookBack.chosen())) {
                    practice.set(loaded);
                    lookBack.shown(begins);
                    tabs.forEach(tab -> tab.explorer().loaded(loaded, page));
                    refreshFreshness();
                    news.refresh();
                    health.loaded();
                }
            }
            case Outcome.Failed(var problem) -> {
                lookBack.failed();
                tell(problem);
            }
        }
    }

    /** A window that is left open goes on under the new day. */
    private void follow(LocalDate day) {
        if (!day.equals(today)) {
            today = day;
            tabs.forEach(tab -> tab.explorer().follow(day));
            reload();
        }
    }

    private void syncEnded(SyncState after) {
        switch (after) {
            case SyncState.Idle idle -> idle.last().ifPresent(last -> tell(last.report()));
            // That there is no connection is no news unless somebody has just asked for one.
            case SyncState.Waiting waiting -> {
                if (waiting.asked()) {
                    tell(waiting.problem());
                }
            }
            case SyncState.Failed failed -> tell(failed.problem());
            case SyncState.Running _ -> {}
        }
    }

    private void tell(SyncReport report) {
        for (Notice notice : inWords().of(report)) {
            // What is not for this partner stays so; told again after every sync it would only be noise.
            if (notice.kind() != Notice.Kind.WARNING || toldQuietly.add(notice)) {
                show(notice);
            }
        }
    }

    private void tell(Problem problem) {
        show(inWords().of(problem));
    }

    private SyncNotices inWords() {
        return new SyncNotices(words.get(), signsIn());
    }

    private void show(Notice notice) {
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }

    private void refreshFreshness() {
        Practice loaded = practice.get();
        if (loaded != null) {
            freshness.set(FreshnessWords.of(
                    loaded, tab(selected.get()).explorer().content().sets(), loaded.today(), words.get()));
        }
    }

    private static Optional<Theme> theme(String name) {
        for (Theme each : Theme.values()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        sync.close();
        partnership.sync().close();
        jobs.close();
    }
}
