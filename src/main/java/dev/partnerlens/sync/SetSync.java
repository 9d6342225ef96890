package dev.partnerlens.sync;

import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.Staging;
import dev.partnerlens.cache.StoredWindow;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.RowFeed.FirstDay;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The sync of one set. What is stored before it fails or is stopped stays, whole. */
final class SetSync {
    /** A window as long as this with over a quarter of its answer outside was not filtered: a stray day is less. */
    private static final int TELLING_DAYS = 7;

    private final Dataset dataset;
    private final RowFeed feed;
    private final CacheWriter cache;
    private final SyncRequest request;
    private final SyncListener listener;

    private long received;
    private long rows;
    private long setAside;
    private int kept;
    private int windowsDone;
    private int windowsPlanned;

    SetSync(Dataset dataset, RowFeed feed, CacheWriter cache, SyncRequest request, SyncListener listener) {
        this.dataset = dataset;
        this.feed = feed;
        this.cache = cache;
        this.request = request;
        this.listener = listener;
    }

    void run() throws InterruptedException {
        tell(Stage.ASKING);
        switch (dataset.arrival()) {
            case AS_NOW -> fetchStanding();
            case BY_DATE -> {
                if (request.period().isPresent()) {
                    fetchWindows(WindowPlan.named(request.period().get()));
                } else {
                    fetchSinceFirstDay();
                }
            }
        }
    }

    SetOutcome outcome(Optional<Problem> problem) {
        return new SetOutcome(dataset, rows, windowsDone, setAside, kept, problem);
    }

    void tell(Stage stage) {
        listener.progress(new SetProgress(dataset, stage, received, windowsDone, windowsPlanned));
    }

    private void fetchSinceFirstDay() throws InterruptedException {
        List<StoredWindow> stored = cache.windows(dataset);
        LocalDate today = request.today();
        switch (feed.firstDay(dataset, RowFeed.Waits.UNHEARD)) {
            case FirstDay.Known(LocalDate day)
            when !day.isAfter(today) -> fetchWindows(WindowPlan.since(day, today, stored));
            case FirstDay.Known _, FirstDay.NoRows _ -> fetchWithoutFirstDay(stored);
            case FirstDay.NotTold _ -> fetchWithoutAsking(stored);
        }
    }

    private void fetchWithoutFirstDay(List<StoredWindow> stored) throws InterruptedException {
        Optional<LocalDate> oldest = oldestRow(stored);
        if (oldest.isPresent()) {
            // It had rows once. What is settled stays, what is recent is asked for window by window.
            fetchWindows(WindowPlan.since(oldest.get(), request.today(), stored));
        } else {
            windowsPlanned = 1;
            storeNothing(new Whole(cache.stage(dataset), new Fetched(0, 0, OptionalLong.empty())));
        }
    }

    private void fetchWithoutAsking(List<StoredWindow> stored) throws InterruptedException {
        windowsPlanned = 1;
        Whole whole = fetchWhole(Optional.empty());
        LocalDate today = request.today();
        if (whole.staging().size() == 0) {
            Optional<LocalDate> oldest = oldestRow(stored);
            if (oldest.isPresent()) {
                store(whole, WindowPlan.since(oldest.get(), today, stored));
            } else {
                storeNothing(whole);
            }
            return;
        }
        LocalDate first = whole.staging().days().map(Period::from).orElse(today);
        store(whole, new Period(first.isAfter(today) ? today : first, today).split(Grain.MONTH));
    }

    private static Optional<LocalDate> oldestRow(List<StoredWindow> stored) {
        return stored.stream()
                .filter(window -> window.rows() > 0)
                .map(window -> window.period().from())
                .findFirst();
    }

    /** The source has no row for any day it answers for, so every day up to today is known to be without one. */
    private void storeNothing(Whole nothing) {
        Period days = new Period(StoredWindow.BEGINNING, request.today());
        cache.replaceDays(nothing.staging(), days, nothing.fetched());
        stored(nothing, 1);
    }

    private void fetchStanding() throws InterruptedException {
        windowsPlanned = 1;
        Whole whole = fetchWhole(Optional.empty());
        tell(Stage.STORING);
        cache.replaceStanding(whole.staging(), whole.fetched());
        stored(whole, 1);
    }

    private void fetchWindows(List<Period> windows) throws InterruptedException {
        windowsPlanned = windows.size();
        for (int i = 0; i < windows.size(); i++) {
            Period days = windows.get(i);
            Whole window = fetchWhole(Optional.of(days));
            if (i < windows.size() - 1 && unfiltered(days, window.fetched())) {
                store(fetchWhole(Optional.empty()), windows.subList(i, windows.size()));
                return;
            }
            tell(Stage.STORING);
            kept += cache.replaceDays(window.staging(), days, window.fetched());
            stored(window, 1);
        }
    }

    private static boolean unfiltered(Period days, Fetched fetched) {
        return days.days() >= TELLING_DAYS && fetched.outside() * 4 > fetched.received();
    }

    private void store(Whole whole, List<Period> windows) {
        windowsPlanned = windowsDone + windows.size();
        tell(Stage.STORING);
        kept += cache.replaceAll(whole.staging(), windows, whole.fetched());
        stored(whole, windows.size());
    }

    private void stored(Whole whole, int windows) {
        rows += whole.staging().size();
        setAside += whole.staging().aside();
        windowsDone += windows;
    }

    /** Everything one fetch gave, after its last page. */
    private record Whole(Staging staging, Fetched fetched) {}

    /** Fetches once more where the source's own count differs from the rows that came. */
    private Whole fetchWhole(Optional<Period> days) throws InterruptedException {
        Whole whole = fetch(days);
        return whole.fetched().disputed() ? fetch(days) : whole;
    }

    private Whole fetch(Optional<Period> days) throws InterruptedException {
        tell(Stage.FETCHING);
        Staging staging = cache.stage(dataset);
        Fetched fetched = feed.fetch(dataset, days, page -> {
            staging.add(page);
            received += page.rows().size();
            tell(Stage.FETCHING);
        });
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return new Whole(staging, fetched);
    }
}
