package dev.partnerlens.sync;

import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.Staging;
import dev.partnerlens.cache.StoredWindow;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.RowFeed.FirstDay;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The sync of one set. What is stored before it fails or is stopped stays, whole. */
final class SetSync {
    /** A window as long as this with over a quarter of its answer outside was not filtered: a stray day is less. */
    private static final int TELLING_DAYS = 7;

    private final Dataset dataset;
    private final RowFeed feed;
    private final CacheWriter cache;
    private final Parents parents;
    private final SyncRequest request;
    private final Progress progress;

    private long rows;
    private long setAside;
    private int kept;

    SetSync(
            Dataset dataset,
            RowFeed feed,
            CacheWriter cache,
            Parents parents,
            SyncRequest request,
            SyncListener listener) {
        this.dataset = dataset;
        this.feed = feed;
        this.cache = cache;
        this.parents = parents;
        this.request = request;
        this.progress = new Progress(dataset, listener);
    }

    void run() throws InterruptedException {
        Optional<LocalDate> earliest = earliest();
        tell(Stage.ASKING);
        switch (dataset.arrival()) {
            case AS_NOW -> fetchStanding();
            case BY_DATE -> {
                if (request.period().isPresent()) {
                    fetchWindows(told(request.period().get(), earliest)
                            .map(WindowPlan::named)
                            .orElse(List.of()));
                } else if (earliest.isPresent()) {
                    // The limit may be counted in hours, so the day that is only half told is left out.
                    LocalDate whole = earliest.get().plusDays(1);
                    fetchWindows(WindowPlan.since(whole, request.today(), cache.windows(dataset)));
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

    /** The days that the source still tells about; empty where it tells about none of them. */
    private static Optional<Period> told(Period named, Optional<LocalDate> earliest) {
        if (earliest.isEmpty() || !named.from().isBefore(earliest.get())) {
            return Optional.of(named);
        }
        return named.to().isBefore(earliest.get())
                ? Optional.empty()
                : Optional.of(new Period(earliest.get(), named.to()));
    }

    SetOutcome outcome(Optional<Problem> problem) {
        return new SetOutcome(dataset, rows, progress.done(), setAside, kept, problem);
    }

    void tell(Stage stage) {
        progress.tell(stage);
    }

    private void fetchSinceFirstDay() throws InterruptedException {
        List<StoredWindow> stored = cache.windows(dataset);
        LocalDate today = request.today();
        switch (feed.firstDay(dataset, progress::waits)) {
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
            progress.planned(1);
            storeNothing(new Whole(cache.stage(dataset), new Fetched(0, 0, OptionalLong.empty())));
        }
    }

    private void fetchWithoutAsking(List<StoredWindow> stored) throws InterruptedException {
        progress.planned(1);
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
        progress.planned(1);
        Optional<Endpoint.Each> each = dataset.endpoint().each();
        Whole whole = each.isPresent() ? fetchEach(each.get()) : fetchWhole(Optional.empty());
        tell(Stage.STORING);
        cache.replaceStanding(whole.staging(), whole.fetched());
        stored(whole, 1);
    }

    private void fetchWindows(List<Period> windows) throws InterruptedException {
        progress.planned(windows.size());
        for (int i = 0; i < windows.size(); i++) {
            Period days = windows.get(i);
            Whole window = fetchWhole(Optional.of(days));
            if (i < windows.size() - 1 && unfiltered(days, window.fetched())) {
                Optional<Period> all = earliest().map(first -> new Period(first, request.today()));
                store(fetchWhole(all), windows.subList(i, windows.size()));
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
        progress.planned(progress.done() + windows.size());
        tell(Stage.STORING);
        kept += cache.replaceAll(whole.staging(), windows, whole.fetched());
        stored(whole, windows.size());
    }

    private void stored(Whole whole, int windows) {
        rows += whole.staging().size();
        setAside += whole.staging().aside();
        progress.done(windows);
    }

    /** Everything one fetch gave, after its last page. */
    private record Whole(Staging staging, Fetched fetched) {
        /** The same, known not to be all. */
        Whole doubted() {
            return new Whole(staging, new Fetched(fetched.received(), fetched.outside(), fetched.total(), true));
        }
    }

    /** Row by row of another set; the source asks once more itself where an answer is in doubt. */
    private Whole fetchEach(Endpoint.Each each) throws InterruptedException {
        List<Row> asked = parents.rows(each.parent());
        Whole whole = complete(fetch(pages -> feed.fetchEach(dataset, asked, pages)));
        return parents.doubtful(each.parent()) ? whole.doubted() : whole;
    }

    /** Fetches once more where the source's own count differs from the rows that came. */
    private Whole fetchWhole(Optional<Period> days) throws InterruptedException {
        Whole whole = fetch(pages -> feed.fetch(dataset, days, pages));
        return complete(whole.fetched().disputed() ? fetch(pages -> feed.fetch(dataset, days, pages)) : whole);
    }

    /**
     * Lets an answer pass whose pages came to their end, or lead back after all rows came: part of an answer must not take
     * the place of rows that are whole.
     */
    private static Whole complete(Whole whole) {
        Fetched fetched = whole.fetched();
        boolean all = fetched.total().isPresent() && fetched.total().getAsLong() == fetched.received();
        if (fetched.brokenOff() && !all) {
            throw new ProblemException(new Problem.UnreadableAnswer("its pages lead in a circle", ""));
        }
        return whole;
    }

    /** One of the ways to fetch. */
    @FunctionalInterface
    private interface Fetching {
        Fetched fetch(RowFeed.Pages pages) throws InterruptedException;
    }

    private Whole fetch(Fetching fetching) throws InterruptedException {
        tell(Stage.FETCHING);
        Staging staging = cache.stage(dataset);
        Fetched fetched = fetching.fetch(new RowFeed.Pages() {
            @Override
            public void page(RowBatch page) {
                staging.add(page);
                progress.received(page.rows().size());
            }

            @Override
            public void waits(Duration pause) {
                progress.waits(pause);
            }
        });
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return new Whole(staging, fetched);
    }
}
