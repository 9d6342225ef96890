package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The analytics API as a source of rows. May be used by several threads at once; together they stay within its limits. */
public final class AnalyticsFeed implements RowFeed {
    private final ServiceClient client;

    /**
     * @param base a known cloud's address, or plain HTTP on loopback; anything else is refused
     * @param token gives the bearer token at each request, so that a renewed one is used; never logged
     * @throws ProblemException with {@link Problem.AddressRefused}
     */
    public AnalyticsFeed(URI base, Supplier<String> token) {
        this(base, token, Patience.usual());
    }

    AnalyticsFeed(URI base, Supplier<String> token, Patience patience) {
        BaseAddress address = BaseAddress.of(base);
        this.client = new ServiceClient(address, new Exchange(address, token, patience.answer()), patience);
    }

    @Override
    public FirstDay firstDay(Dataset dataset) throws InterruptedException {
        offered(dataset);
        return new FirstDayQuestion(client, dataset).ask();
    }

    @Override
    public Fetched fetch(Dataset dataset, Optional<Period> window, Consumer<RowBatch> pages)
            throws InterruptedException {
        offered(dataset);
        AnalyticsRequest all = AnalyticsRequest.of(dataset);
        AnalyticsRequest request = window.map(all::within).orElse(all).top(AnalyticsRequest.FULL_PAGE);
        PageWalk walk = new PageWalk(client, request);
        WindowFilter filter = new WindowFilter(dataset, window, pages);
        walk.walk(filter);
        return new Fetched(walk.received(), filter.outside(), walk.total(), walk.brokenOff());
    }

    private void offered(Dataset dataset) {
        Cloud cloud = client.base().cloud();
        if (!Clouds.offers(cloud, dataset)) {
            throw new ProblemException(new Problem.NotOffered(cloud));
        }
    }
}
