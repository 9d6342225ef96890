package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The service as a source of rows. May be used by several threads at once; together they stay within its limits. */
final class ServiceFeed implements RowFeed {
    private final ServiceClient client;
    private final KnownPaths paths;

    ServiceFeed(ServiceClient client, KnownPaths paths) {
        this.client = client;
        this.paths = paths;
    }

    @Override
    public FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException {
        client.offered(dataset);
        return switch (dataset.endpoint().grammar()) {
            case ANALYTICS -> paths.ask(dataset, path -> new FirstDayQuestion(client, dataset, path, waits).ask());
            // Neither has a question that would tell.
            case PLAIN, AUDIT -> new FirstDay.NotTold();
        };
    }

    @Override
    public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException {
        return fetch(dataset, window, List.of(), pages);
    }

    /** As {@link #fetch(Dataset, Optional, Pages)}, and only rows that meet the conditions. */
    Fetched fetch(Dataset dataset, Optional<Period> window, List<Filter> conditions, Pages pages)
            throws InterruptedException {
        if (dataset.endpoint().each().isPresent()) {
            throw new IllegalArgumentException(dataset + " is asked for row by row");
        }
        client.offered(dataset);
        PageWalk walk = new PageWalk(client, dataset, pages::waits);
        RowFilter filter = new RowFilter(window, conditions);
        // A row of a day that the question itself includes is no sign that filters are ignored.
        RowFilter asked = new RowFilter(
                dataset.endpoint().grammar() == Endpoint.Grammar.AUDIT ? window.map(AuditRequest::days) : window,
                conditions);
        long[] outside = {0};
        walk.walk(paths.ask(dataset, path -> walk.open(request(dataset, path, window, conditions))), page -> {
            walk.total().ifPresent(pages::total);
            List<Row> inside = page.rows().stream().filter(filter).toList();
            outside[0] += page.rows().stream().filter(asked.negate()).count();
            pages.page(new RowBatch(dataset, inside, page.delivered(), page.setAside(), page.unknown()));
        });
        return new Fetched(walk.received(), outside[0], walk.total(), walk.brokenOff());
    }

    @Override
    public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException {
        client.offered(dataset);
        return new FanOut(client, dataset).fetch(parents, pages);
    }

    private PagedRequest request(Dataset dataset, String path, Optional<Period> window, List<Filter> conditions) {
        return switch (dataset.endpoint().grammar()) {
            case ANALYTICS ->
                AnalyticsRequest.of(dataset, path).where(window, conditions).top(AnalyticsRequest.FULL_PAGE);
            case PLAIN -> new PlainRequest(path);
            case AUDIT -> {
                LocalDate today = LocalDate.ofInstant(client.patience().clock().instant(), ZoneOffset.UTC);
                int history = dataset.endpoint().historyDays().orElse(0);
                Period days = window.orElse(new Period(today.minusDays(history), today));
                yield AuditRequest.of(path, days, today).where(conditions);
            }
        };
    }
}
