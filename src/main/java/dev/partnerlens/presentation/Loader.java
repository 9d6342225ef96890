package dev.partnerlens.presentation;

import dev.partnerlens.core.Past;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.SyncDays;
import dev.partnerlens.explore.column.LoadListener;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Brings what is kept of a partner into memory, and tells how far that is. Used on the UI thread. */
final class Loader {
    private final Partnership partnership;
    private final ReadOnlyObjectWrapper<@Nullable LoadProgress> progress = new ReadOnlyObjectWrapper<>();
    private final Coalesced<Heard> news;
    private long run;

    /** @param ui runs what touches observable state */
    Loader(Partnership partnership, Executor ui) {
        this.partnership = partnership;
        this.news = new Coalesced<>(ui, heard -> {
            if (heard.run() == run) {
                progress.set(heard.progress());
            }
        });
    }

    /**
     * @param begins the first day that anything is known of
     * @param page of the tab that was shown when reading began: with both at once the window is laid out but once
     */
    record Loaded(Practice practice, Optional<LocalDate> begins, Optional<ExplorerViewModel.Ahead> page) {}

    /** What a run told; that of one that another took the place of is of no interest any more. */
    private record Heard(long run, LoadProgress progress) {}

    /** Null while nothing is read. */
    ReadOnlyObjectProperty<@Nullable LoadProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /**
     * What reads, on a thread that may wait.
     *
     * @param day a past day whose state is asked for
     * @param known what is in memory: what has not changed since is not read again
     * @param page works out the page that is shown
     */
    Callable<Loaded> loading(
            Optional<LocalDate> day,
            LocalDate today,
            Optional<Practice> known,
            Function<Practice, Optional<ExplorerViewModel.Ahead>> page) {
        long number = ++run;
        LoadListener listener = (rows, of) -> news.offer(new Heard(number, new LoadProgress(rows, of)));
        Past past = partnership.memory().past();
        return () -> {
            Spellings spellings = partnership.upkeep().spellings();
            Practice practice = day.map(then -> Practice.asOf(past, Datasets.all(), spellings, then, listener))
                    .or(() -> known.map(
                            before -> before.refreshed(partnership.source(), past, spellings, today, listener)))
                    .orElseGet(() ->
                            Practice.load(partnership.source(), past, Datasets.all(), spellings, today, listener));
            return new Loaded(practice, new SyncDays(past, today).first(), page.apply(practice));
        };
    }

    /** The newest run has ended. */
    void ended() {
        run++;
        progress.set(null);
    }
}
