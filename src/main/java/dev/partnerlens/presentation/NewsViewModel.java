package dev.partnerlens.presentation;

import dev.partnerlens.core.Look;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.SyncDays;
import dev.partnerlens.explore.news.News;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What changed since the user last looked, compared in the background. Used on the UI thread. */
public final class NewsViewModel {
    private static final String JOB = "news";

    private final Memory memory;
    private final Supplier<LocalDate> today;
    private final Jobs jobs;
    private final Consumer<Problem> tell;
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();

    /**
     * What changed.
     *
     * @param look since when; empty where the user has not looked yet, so that it is since the first sync
     */
    public record Compared(News news, Optional<Look> look) {}

    NewsViewModel(Memory memory, Supplier<LocalDate> today, Jobs jobs, Consumer<Problem> tell) {
        this.memory = memory;
        this.today = today;
        this.jobs = jobs;
        this.tell = tell;
    }

    /** Null until first compared. */
    public ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** The user has seen what is told now: from here on only what comes later is news. */
    public void seen() {
        Compared told = compared.get();
        if (told != null) {
            long moment = told.news().upTo();
            // Under a key of its own: rows that are loaded meanwhile compare anew, and that must not end this.
            jobs.runLatest(
                    "seen",
                    () -> {
                        memory.seen().note(moment);
                        return moment;
                    },
                    outcome -> {
                        switch (outcome) {
                            case Outcome.Done(var _) -> refresh();
                            case Outcome.Failed(var problem) -> tell.accept(problem);
                        }
                    });
        }
    }

    /** Compares anew: other rows may be stored. */
    void refresh() {
        LocalDate now = today.get();
        jobs.runLatest(JOB, () -> compare(now), outcome -> {
            switch (outcome) {
                case Outcome.Done(var fresh) -> compared.set(fresh);
                case Outcome.Failed(var problem) -> tell.accept(problem);
            }
        });
    }

    private Compared compare(LocalDate today) {
        Past past = memory.past();
        long newest = past.now();
        // A look at a cache that was thrown away says nothing of the one that took its place.
        Optional<Look> look = memory.seen().last().filter(last -> last.moment() <= newest);
        long after = look.map(Look::moment).orElseGet(() -> beginning(past, today));
        return new Compared(News.between(past, Datasets.all(), after, newest, today), look);
    }

    /** What the first day's syncs told. */
    private long beginning(Past past, LocalDate today) {
        return new SyncDays(past, today).first().map(past::at).orElse(0L);
    }
}
