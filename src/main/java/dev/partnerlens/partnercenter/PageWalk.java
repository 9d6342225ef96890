package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
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
    private final AnalyticsRequest request;
    private final PageReader reader;
    private final Set<PageKey> asked = new HashSet<>();
    private long received;
    private OptionalLong total = OptionalLong.empty();
    private boolean brokenOff;

    PageWalk(ServiceClient client, AnalyticsRequest request) {
        this.client = client;
        this.request = request;
        this.reader = new PageReader(request.dataset());
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

    /** Walks once; a page is handed on only when it is whole. */
    void walk(Consumer<Page> pages) throws InterruptedException {
        try (ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Optional<Step> step = step(request.at(client.base()), false);
                Future<Page> coming = ahead.submit(() -> load(step.orElseThrow()));
                walk(ahead, step.orElseThrow(), coming, pages);
            } finally {
                ahead.shutdownNow();
            }
        }
    }

    private void walk(ExecutorService ahead, Step first, Future<Page> firstPage, Consumer<Page> pages)
            throws InterruptedException {
        Step step = first;
        Future<Page> coming = firstPage;
        List<?> before = List.of();
        while (true) {
            Page page = whole(coming);
            if (isTheSame(step, page.rows(), before)) {
                stop("the service gives the same page again");
                return;
            }
            received += page.received();
            total = page.total().isPresent() ? page.total() : total;
            Optional<Step> next = page.received() == 0 ? Optional.empty() : after(step, page);
            if (next.isEmpty()) {
                pages.accept(page);
                return;
            }
            step = next.get();
            Step loading = step;
            coming = ahead.submit(() -> load(loading));
            before = page.rows();
            pages.accept(page);
        }
    }

    /** Rows do repeat, whole pages do not: taken once more they would count twice. */
    private static boolean isTheSame(Step step, List<?> rows, List<?> before) {
        return rows.size() >= (step.skipped() ? 1 : SURELY_A_PAGE) && rows.equals(before);
    }

    /** @param skipped whether the address is our own count of rows and not a link of the service */
    private record Step(URI address, boolean skipped) {}

    private Optional<Step> after(Step step, Page page) {
        if (page.next().isPresent()) {
            return step(
                    NextLink.resolve(client.base(), step.address(), page.next().get()), false);
        }
        return total.isPresent() && total.getAsLong() > received
                ? step(request.skip(received).at(client.base()), true)
                : Optional.empty();
    }

    private Optional<Step> step(URI address, boolean skipped) {
        if (!asked.add(PageKey.of(address))) {
            stop("a link to the next page leads back");
            return Optional.empty();
        }
        if (asked.size() > MOST_PAGES) {
            stop("the pages do not end");
            return Optional.empty();
        }
        return Optional.of(new Step(address, skipped));
    }

    private void stop(String why) {
        brokenOff = true;
        LOG.warn("{}: stopped after {} rows, since {}", request.dataset(), received, why);
    }

    private Page load(Step step) throws InterruptedException {
        long start = System.nanoTime();
        Page page = client.get(step.address(), reader);
        LOG.debug("{}: {} rows in {} ms", request.dataset(), page.received(), (System.nanoTime() - start) / 1_000_000);
        return page;
    }

    private static Page whole(Future<Page> coming) throws InterruptedException {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException problem
                    ? problem
                    : new ProblemException(new Problem.Unexpected("page"), e.getCause());
        }
    }
}
