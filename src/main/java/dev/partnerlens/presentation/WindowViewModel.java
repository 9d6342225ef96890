package dev.partnerlens.presentation;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.export.Subject;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private final LocalDate today;
    private final Clock clock;
    private final Jobs jobs;
    private final SyncViewModel sync;
    private final List<TabViewModel> tabs = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Words> words;
    private final ReadOnlyObjectWrapper<Tab> selected = new ReadOnlyObjectWrapper<>(Tab.OVERVIEW);
    private final ReadOnlyObjectWrapper<@Nullable Practice> practice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FreshnessText> freshness = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final Set<Notice> toldQuietly = new HashSet<>();

    /**
     * @param clock for time stamps of files and for pauses; what is relative counts from {@code today}
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
        Words chosen = preferences
                .setting("language")
                .map(Locale::forLanguageTag)
                .map(Words::in)
                .orElse(first);
        this.words = new ReadOnlyObjectWrapper<>(chosen);
        this.sync = new SyncViewModel(partnership.fetch(), today, clock, jobs, ui, this::reload, this::syncEnded);
        for (Tab tab : Tab.values()) {
            tabs.add(new TabViewModel(tab, new ExplorerViewModel(tab, today, chosen, jobs)));
        }
        preferences.setting("theme").flatMap(WindowViewModel::theme).ifPresent(theme::set);
        theme.addListener((_, _, value) -> keep("theme", value.name()));
    }

    /** Loads what the cache holds, and fetches what was never fetched where that is possible. */
    public void start() {
        show(selected.get());
        jobs.runLatest("first", this::load, outcome -> {
            accept(outcome);
            Practice loaded = practice.get();
            if (partnership.fetchAtStart() || (loaded != null && neverFetched(loaded))) {
                sync.start();
            }
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

    /** The rows in memory; null until first loaded. */
    public ReadOnlyObjectProperty<@Nullable Practice> practiceProperty() {
        return practice.getReadOnlyProperty();
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

    /** Writes the selected tab to a workbook, CSV file or picture by the file's ending, in the background. */
    public void export(Path file) {
        Practice current = practice.get();
        if (current == null) {
            return;
        }
        Tab tab = selected.get();
        Words language = words.get();
        ExplorerViewModel explorer = tab(tab).explorer();
        Subject subject =
                new Subject(partner(), tab, current, explorer.scope(), explorer.choices(), language, clock.instant());
        jobs.runLatest(
                "export",
                () -> {
                    exporter.write(subject, Optional.empty(), file);
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

    private Practice load() {
        return Practice.load(partnership.source(), Datasets.all(), today);
    }

    private void reload() {
        jobs.runLatest("load", this::load, this::accept);
    }

    private void accept(Outcome<Practice> outcome) {
        switch (outcome) {
            case Outcome.Done(var loaded) -> {
                practice.set(loaded);
                tabs.forEach(tab -> tab.explorer().loaded(loaded));
                refreshFreshness();
            }
            case Outcome.Failed(var problem) -> tell(problem);
        }
    }

    private void syncEnded(Outcome<SyncReport> outcome) {
        switch (outcome) {
            case Outcome.Done(var report) -> {
                for (Notice notice : inWords().of(report)) {
                    // What is not for this partner stays so; told again after every sync it would only be noise.
                    if (notice.kind() != Notice.Kind.WARNING || toldQuietly.add(notice)) {
                        show(notice);
                    }
                }
            }
            case Outcome.Failed(var problem) -> tell(problem);
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
                    loaded, tab(selected.get()).explorer().content().sets(), today, words.get()));
        }
    }

    private static boolean neverFetched(Practice loaded) {
        return Datasets.all().stream()
                .allMatch(set -> loaded.freshness(set).standing() == Freshness.Standing.NOT_FETCHED);
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
        jobs.close();
    }
}
