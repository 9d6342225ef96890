package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.State;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The page of data health: all sets, the chosen one in detail, and what can be done about it. Reads in the background,
 * and only while the page is open. Used on the UI thread.
 */
public final class HealthViewModel {
    private static final String JOB = "health";

    /** Between one look at every row and the next while a sync runs. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Upkeep upkeep;
    private final Supplier<LocalDate> today;
    private final SyncViewModel sync;
    private final Jobs jobs;
    private final Runnable regrouped;
    private final ObservableList<HealthLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable HealthDetails> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private List<Health> sets = List.of();
    private Map<Dataset, List<DayStrip.Stretch>> strips = Map.of();
    private Instant begun = Instant.EPOCH;
    private Spellings wishes = Spellings.NONE;
    private @Nullable Dataset chosen;
    private Words words;
    private boolean open;

    /** @param strips the days of each set, by kind */
    private record Read(List<Health> sets, Map<Dataset, List<DayStrip.Stretch>> strips, Spellings wishes) {}

    /** @param regrouped called when other spellings count as one, so that the rows are loaded again */
    HealthViewModel(
            Upkeep upkeep, Supplier<LocalDate> today, Words words, SyncViewModel sync, Jobs jobs, Runnable regrouped) {
        this.upkeep = upkeep;
        this.today = today;
        this.words = words;
        this.sync = sync;
        this.jobs = jobs;
        this.regrouped = regrouped;
    }

    /** A line a set; empty until first read. */
    public ObservableList<HealthLine> lines() {
        return lines;
    }

    /** The chosen set; null until first read. */
    public ReadOnlyObjectProperty<@Nullable HealthDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Why it could not be read, or a wish not be kept; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    public SyncViewModel sync() {
        return sync;
    }

    /** All sets in one sentence. */
    public String summary() {
        long fine = sets.stream()
                .filter(set -> set.state() == State.FINE || set.state() == State.NOTED)
                .count();
        return sets.isEmpty() ? "" : words.get("health.summary", fine, sets.size());
    }

    /** The page is shown: reads, and reads again with every change until it is left. */
    public void open() {
        open = true;
        read();
    }

    public void leave() {
        open = false;
        jobs.cancel(JOB);
        working.set(false);
    }

    public void choose(Dataset dataset) {
        chosen = dataset;
        reword();
    }

    /** Fetches these days of the chosen set again. */
    public void fetch(Period days) {
        if (chosen != null) {
            sync.start(chosen, Optional.of(days));
        }
    }

    /** Fetches what is new of the chosen set. */
    public void fetch() {
        if (chosen != null) {
            sync.start(chosen, Optional.empty());
        }
    }

    /** Counts the spellings as one from now on, or each for itself where they count as one already. */
    public void toggle(HealthDetails.SpellingChoice choice) {
        jobs.runLatest(
                "spelling",
                () -> {
                    if (choice.countedAs().isPresent()) {
                        upkeep.split(choice.dataset(), choice.variants());
                    } else {
                        upkeep.group(
                                choice.dataset(),
                                choice.variants(),
                                choice.variants().usual());
                    }
                    return upkeep.spellings();
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done(var kept) -> {
                            wishes = kept;
                            reword();
                            regrouped.run();
                        }
                        case Outcome.Failed(var cause) -> problem.set(cause);
                    }
                });
    }

    /** Rows were stored or loaded. While a sync runs that happens with every set, and at its end once more. */
    void loaded() {
        if (open && (!sync.runningProperty().get() || !sync.now().isBefore(begun.plus(PAUSE)))) {
            read();
        }
    }

    void speak(Words other) {
        words = other;
        reword();
    }

    private void read() {
        working.set(true);
        LocalDate day = today.get();
        begun = sync.now();
        jobs.runLatest(JOB, () -> read(day), outcome -> {
            working.set(false);
            switch (outcome) {
                case Outcome.Done(var read) -> {
                    problem.set(null);
                    sets = read.sets();
                    strips = read.strips();
                    wishes = read.wishes();
                    reword();
                }
                case Outcome.Failed(var cause) -> problem.set(cause);
            }
        });
    }

    private Read read(LocalDate day) {
        List<Health> all = upkeep.health(day);
        return new Read(
                all, all.stream().collect(Collectors.toMap(Health::dataset, DayStrip::stretches)), upkeep.spellings());
    }

    private void reword() {
        if (chosen == null) {
            chosen = worst().orElse(null);
        }
        lines.setAll(sets.stream().map(set -> HealthLine.of(set, words)).toList());
        details.set(sets.stream()
                .filter(set -> set.dataset().equals(chosen))
                .findFirst()
                .map(set -> HealthDetails.of(set, strips.getOrDefault(set.dataset(), List.of()), wishes, words))
                .orElse(null));
    }

    /** The set to look at first. */
    private Optional<Dataset> worst() {
        return List.of(State.FAILED, State.DOUBTFUL, State.NOTED).stream()
                .flatMap(state -> sets.stream().filter(set -> set.state() == state))
                .findFirst()
                .or(() -> sets.stream().findFirst())
                .map(Health::dataset);
    }
}
