package dev.partnerlens.sync;

import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.StoredWindow;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.RowFeed.FirstDay;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The sync of one set. What is stored before it fails or is stopped stays, whole. */
final class SetSync {
    private final Dataset dataset;
    private final RowFeed feed;
    private final CacheWriter cache;
    private final SyncRequest request;
    private final Progress progress;
    private final Storing storing;
    private final SetFetch fetch;

    private long rows;
    private long setAside;
    private int kept;
    private long leftOut;

    /** @param answered called, on any thread and more than once, when the service has answered */
    SetSync(
            Dataset dataset,
            RowFeed feed,
            CacheWriter cache,
            Parents parents,
            SyncRequest request,
            Progress progress,
            Storing storing,
            Runnable answered) {
        this.dataset = dataset;
        this.feed = feed;
        this.cache = cache;
        this.request = request;
        this.progress = progress;
        this.storing = storing;
        this.fetch = new SetFetch(dataset, feed, cache, parents, progress, answered);
    }

    Dataset dataset() {
        return dataset;
    }

    void run() throws InterruptedException {
        Optional<LocalDate> earliest = earliest();
        tell(Stage.ASKING);
        switch (dataset.arrival()) {
            case AS_NOW -> fetchStanding();
            case BY_DATE -> {
                if (request.period().isPresent()) {
                    Optional<Period> told = told(request.period().get(), earliest);
                    if (told.isPresent()) {
                        fetchWindows(WindowPlan.named(kept(told.get()), cache.windows(dataset)), Optional.empty());
                    }
                } else if (earliest.isPresent()) {
                    // The limit may be counted in hours, so the day that is only half told is left out.
                    LocalDate whole = earliest.get().plusDays(1);
                    LocalDate first =
                            feed.begins(dataset).filter(whole::isBefore).orElse(whole);
                    fetchSince(first, cache.windows(dataset));
                } else {
                    fetchSinceFirstDay();
                }
            }
        }
    }

    /**
     * The first day that the source still tells about, where it has a limit.
     *
     * @throws ProblemException where days before it are named for this very set
     */
    private Optional<LocalDate> earliest() {
        OptionalInt days = dataset.endpoint().historyDays();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate earliest = request.today().minusDays(days.getAsInt());
        if (!request.everything()
                && request.period()
                        .filter(named -> named.from().isBefore(earliest))
                        .isPresent()) {
            throw new ProblemException(new Problem.TooLongAgo(dataset, earliest));
        }
        return Optional.of(earliest);
    }

    /** @throws ProblemException where none of the days named is kept */
    private Period kept(Period named) {
        Optional<LocalDate> first = feed.begins(dataset);
        return told(named, first)
                .orElseThrow(() -> new ProblemException(new Problem.DaysNotKept(dataset, first.orElseThrow())));
    }

    /** The days that there are from the earliest on; empty where all of them are before it. */
    private static Optional<Period> told(Period named, Optional<LocalDate> earliest) {
        if (earliest.isEmpty() || !named.from().isBefore(earliest.get())) {
            return Optional.of(named);
        }
        return named.to().isBefore(earliest.get())
                ? Optional.empty()
                : Optional.of(new Period(earliest.get(), named.to()));
    }

    SetOutcome outcome(Optional<Problem> problem) {
        return new SetOutcome(dataset, rows, progress.done(), setAside, kept, leftOut, problem);
    }

    void tell(Stage stage) {
        progress.tell(stage);
    }

    void waits(SetProgress.Waiting waiting) {
        progress.waits(waiting);
    }

    private void fetchSinceFirstDay() throws InterruptedException {
        List<StoredWindow> stored = cache.windows(dataset);
        LocalDate today = request.today();
        switch (fetch.firstDay()) {
            case FirstDay.Known(LocalDate day) when !day.isAfter(today) -> fetchSince(day, stored);
            case FirstDay.Known _, FirstDay.NoRows _ -> fetchWithoutFirstDay(stored);
            case FirstDay.NotTold _ -> fetchWithoutAsking(stored);
        }
    }

    private void fetchSince(LocalDate day, List<StoredWindow> stored) throws InterruptedException {
        fetchWindows(WindowPlan.since(day, request.today(), stored), Optional.of(day));
    }

    private void fetchWithoutFirstDay(List<StoredWindow> stored) throws InterruptedException {
        Optional<LocalDate> oldest = oldestRow(stored);
        if (oldest.isPresent()) {
            // It had rows once. What is settled stays, what is recent is asked for window by window.
            fetchSince(oldest.get(), stored);
        } else {
            progress.planned(1);
            storeNothing(new SetFetch.Whole(cache.stage(dataset), new Fetched(0, 0, OptionalLong.empty())));
        }
    }

    private void fetchWithoutAsking(List<StoredWindow> stored) throws InterruptedException {
        progress.planned(1);
        SetFetch.Whole whole = fetch.all(Optional.empty(), 1);
        LocalDate today = request.today();
        if (whole.staging().size() == 0) {
            Optional<LocalDate> oldest = oldestRow(stored);
            if (oldest.isPresent()) {
                store(whole, WindowPlan.since(oldest.get(), today, stored).rest());
            } else {
                storeNothing(whole);
            }
            return;
        }
        LocalDate first = whole.staging().days().map(Period::from).orElse(today);
        LocalDate begins = first.isAfter(today) ? today : first;
        cache.planned(dataset, begins);
        store(whole, new Period(begins, today).split(Grain.MONTH));
    }

    private static Optional<LocalDate> oldestRow(List<StoredWindow> stored) {
        return stored.stream()
                .filter(window -> window.rows() > 0)
                .map(window -> window.period().from())
                .findFirst();
    }

    /** The source has no row for any day it answers for, so every day up to today is known to be without one. */
    private void storeNothing(SetFetch.Whole nothing) throws InterruptedException {
        Period days = new Period(StoredWindow.BEGINNING, request.today());
        storing.inTurn(progress, () -> cache.replaceDays(nothing.staging(), days, nothing.fetched()));
        stored(nothing, 1, 1);
    }

    private void fetchStanding() throws InterruptedException {
        progress.planned(1);
        Optional<Endpoint.Each> each = dataset.endpoint().each();
        SetFetch.Whole whole = each.isPresent() ? fetch.each(each.get()) : fetch.all(Optional.empty(), 1);
        storing.inTurn(progress, () -> cache.replaceStanding(whole.staging(), whole.fetched()));
        stored(whole, 1, 1);
    }

    /** @param begins the first day there is, noted with the first window that comes */
    private void fetchWindows(WindowPlan plan, Optional<LocalDate> begins) throws InterruptedException {
        Unfiltered unfiltered = new Unfiltered();
        progress.planned(plan.left());
        boolean noted = false;
        for (Optional<Period> next = plan.next(); next.isPresent(); next = plan.next()) {
            Period days = next.get();
            Optional<SetFetch.Whole> answer = fetch.window(days, plan.share(days));
            boolean ignored;
            if (answer.isEmpty()) {
                plan.found(days, fetch.told());
                progress.planned(progress.done() + plan.left());
                ignored = unfiltered.afterTooMany(days, fetch.told());
            } else {
                ignored = plan.left() > 1 && unfiltered.after(days, answer.get().fetched());
            }
            if (!noted && begins.isPresent()) {
                cache.planned(dataset, begins.get());
                noted = true;
            }
            if (ignored) {
                Optional<Period> all = earliest().map(first -> new Period(first, request.today()));
                store(fetch.all(all, plan.share(days)), plan.rest());
                return;
            }
            if (answer.isPresent()) {
                store(answer.get(), days, plan);
            }
        }
    }

    private void store(SetFetch.Whole window, Period days, WindowPlan plan) throws InterruptedException {
        storing.inTurn(progress, () -> kept += cache.replaceDays(window.staging(), days, window.fetched()));
        plan.fetched(days, window.staging().size());
        stored(window, 1, plan.share());
        progress.planned(progress.done() + plan.left());
    }

    private void store(SetFetch.Whole whole, List<Period> windows) throws InterruptedException {
        progress.planned(progress.done() + windows.size());
        storing.inTurn(progress, () -> kept += cache.replaceAll(whole.staging(), windows, whole.fetched()));
        stored(whole, windows.size(), 1);
    }

    private void stored(SetFetch.Whole whole, int windows, double share) {
        rows += whole.staging().size();
        setAside += whole.staging().aside();
        leftOut += whole.staging().leftOut();
        progress.done(windows, share);
    }
}
