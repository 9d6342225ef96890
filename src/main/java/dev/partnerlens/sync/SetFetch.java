package dev.partnerlens.sync;

import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.Staging;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.RowFeed.FirstDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings the answers of the source for one set into stagings, whole or not at all. */
final class SetFetch {
    private final Dataset dataset;
    private final RowFeed feed;
    private final CacheWriter cache;
    private final Parents parents;
    private final Progress progress;
    private final Runnable answered;
    private long told;

    SetFetch(Dataset dataset, RowFeed feed, CacheWriter cache, Parents parents, Progress progress, Runnable answered) {
        this.dataset = dataset;
        this.feed = feed;
        this.cache = cache;
        this.parents = parents;
        this.progress = progress;
        this.answered = answered;
    }

    /** Everything one fetch gave, after its last page. */
    record Whole(Staging staging, Fetched fetched) {
        /** The same, known not to be all. */
        Whole doubted() {
            return new Whole(staging, new Fetched(fetched.received(), fetched.outside(), fetched.total(), true));
        }
    }

    FirstDay firstDay() throws InterruptedException {
        FirstDay day = feed.firstDay(dataset, progress::waits);
        answered.run();
        return day;
    }

    /** Row by row of another set; the source asks once more itself where an answer is in doubt. */
    Whole each(Endpoint.Each each) throws InterruptedException {
        List<Row> asked = parents.rows(each.parent());
        Whole whole = complete(fetch(pages -> feed.fetchEach(dataset, asked, pages), 1, _ -> false));
        return parents.doubtful(each.parent()) ? whole.doubted() : whole;
    }

    /** Fetches once more where the source's own count differs from the rows that came. */
    Whole all(Optional<Period> days, double share) throws InterruptedException {
        return all(days, share, _ -> false);
    }

    /** As {@link #all}, but empty where smaller windows are better asked for; how many rows there were is {@link #told}. */
    Optional<Whole> window(Period days, double share) throws InterruptedException {
        try {
            return Optional.of(all(Optional.of(days), share, total -> WindowPlan.tooLarge(days, total)));
        } catch (TooMany found) {
            told = found.rows;
            return Optional.empty();
        }
    }

    /** Rows of the last answer that was too large. */
    long told() {
        return told;
    }

    private Whole all(Optional<Period> days, double share, Limit limit) throws InterruptedException {
        Whole whole = fetch(pages -> feed.fetch(dataset, days, pages), share, limit);
        return complete(
                whole.fetched().disputed() ? fetch(pages -> feed.fetch(dataset, days, pages), share, limit) : whole);
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

    /** Whether an answer of so many rows is not wanted. */
    @FunctionalInterface
    private interface Limit {
        boolean exceeded(long total);
    }

    private Whole fetch(Fetching fetching, double share, Limit limit) throws InterruptedException {
        progress.fetches(share);
        Staging staging = cache.stage(dataset);
        Fetched fetched = fetching.fetch(new RowFeed.Pages() {
            @Override
            public void total(long rows) {
                answered.run();
                progress.total(rows);
                if (limit.exceeded(rows)) {
                    throw new TooMany(rows);
                }
            }

            @Override
            public void page(RowBatch page) {
                answered.run();
                staging.add(page);
                progress.received(page.rows().size());
            }

            @Override
            public void answered(int parts, int of) {
                answered.run();
                progress.answered(parts, of);
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

    /** Breaks off a fetch whose answer is better asked for in parts. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long rows;

        TooMany(long rows) {
            super("Too many rows for one window", null, false, false);
            this.rows = rows;
        }
    }
}
