package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.RowFeed.Waits;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through all pages of one answer in their order, reading one page ahead while the last one is put away. */
final class PageWalk {
    private static final Logger LOG = LoggerFactory.getLogger(PageWalk.class);
    /** At the service's page size, a hundred million rows: more than that is no paging but a circle. */
    private static final int MOST_PAGES = 10_000;
    /** Real rows were seen to repeat up to 14 times; so many in the same order twice are one page given twice. */
    private static final int SURELY_A_PAGE = 100;

    private final ServiceClient client;
    private final Dataset dataset;
    private final Waits waits;
    private final PageReader reader;
    private final Set<PageKey> asked = new HashSet<>();
    private long received;
    private OptionalLong total = OptionalLong.empty();
    private boolean brokenOff;

    /** @param waits hears of pauses, also on the thread that reads ahead */
    PageWalk(ServiceClient client, Dataset dataset, Waits waits) {
        this.client = client;
        this.dataset = dataset;
        this.waits = waits;
        this.reader = new PageReader(dataset);
    }

    /** Rows received over all pages. */
    long received() {
        return received;
    }

    /** What the newest page says the answer holds. */
    OptionalLong total() {
        return total;
    }

    /** Whether paging ended although the service says that there is more. */
    boolean brokenOff() {
        return brokenOff;
    }

    /**
     * A walk about to begin.
     *
     * @param first its first page
     */
    record Opened(PagedRequest request, Step step, Page first) {}

    /** @param skipped whether it is our own count of rows and not a link of the service */
    record Step(Call call, boolean skipped) {}

    /** Asks for the first page; nothing is walked where the service refuses that. */
    Opened open(PagedRequest request) throws InterruptedException {
        Step step = new Step(Call.get(request.at(client.base())), false);
        Page first = load(step);
        asked.add(PageKey.of(step.call()));
        return new Opened(request, step, first);
    }

    /** Walks once; a page is handed on only when it is whole. */
    void walk(Opened opened, Consumer<Page> pages) throws InterruptedException {
        Optional<Step> next = taken(opened.request(), opened.step(), opened.first());
        if (next.isEmpty()) {
            pages.accept(opened.first());
            return;
        }
        try (ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                walk(ahead, opened, next.get(), pages);
            } finally {
                ahead.shutdownNow();
            }
        }
    }

    private void walk(ExecutorService ahead, Opened opened, Step second, Consumer<Page> pages)
            throws InterruptedException {
        Step step = second;
        Page page = opened.first();
        while (true) {
            Step loading = step;
            Future<Page> coming = ahead.submit(() -> load(loading));
            pages.accept(page);
            Page before = page;
            page = Awaited.result(coming);
            if (isTheSame(step, page.rows(), before.rows())) {
                stop("the service gives the same page again");
                return;
            }
            Optional<Step> next = taken(opened.request(), step, page);
            if (next.isEmpty()) {
                pages.accept(page);
                return;
            }
            step = next.get();
        }
    }

    /** Counts a page, and tells where the next one is. */
    private Optional<Step> taken(PagedRequest request, Step step, Page page) {
        received += page.received();
        total = page.total().isPresent() ? page.total() : total;
        // Only what is continued by a token may have pages without a row in between.
        boolean ended = page.received() == 0
                && page.next().filter(next -> !next.continuation().isEmpty()).isEmpty();
        return ended ? Optional.empty() : after(request, step, page);
    }

    /** Rows do repeat, whole pages do not: taken once more they would count twice. */
    private static boolean isTheSame(Step step, List<?> rows, List<?> before) {
        return rows.size() >= (step.skipped() ? 1 : SURELY_A_PAGE) && rows.equals(before);
    }

    private Optional<Step> after(PagedRequest request, Step step, Page page) {
        if (page.next().isPresent()) {
            Call next = NextCall.of(
                    client.base(), step.call().address(), page.next().get());
            return step(next, false);
        }
        return total.isPresent() && total.getAsLong() > received
                ? request.after(received).flatMap(rest -> step(Call.get(rest.at(client.base())), true))
                : Optional.empty();
    }

    private Optional<Step> step(Call call, boolean skipped) {
        if (!asked.add(PageKey.of(call))) {
            stop("a link to the next page leads back");
            return Optional.empty();
        }
        if (asked.size() > MOST_PAGES) {
            stop("the pages do not end");
            return Optional.empty();
        }
        return Optional.of(new Step(call, skipped));
    }

    private void stop(String why) {
        brokenOff = true;
        LOG.warn("{}: stopped after {} rows, since {}", dataset, received, why);
    }

    private Page load(Step step) throws InterruptedException {
        long start = System.nanoTime();
        Page page = client.get(step.call(), reader, waits);
        LOG.debug("{}: {} rows in {} ms", dataset, page.received(), (System.nanoTime() - start) / 1_000_000);
        return page;
    }
}
