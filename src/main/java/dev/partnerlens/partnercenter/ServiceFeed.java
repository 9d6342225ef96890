package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed;
import java.util.List;
import java.util.Optional;

/** The service as a source of rows. May be used by several threads at once; together they stay within its limits. */
final class ServiceFeed implements RowFeed {
    private final ServiceClient client;

    ServiceFeed(ServiceClient client) {
        this.client = client;
    }

    @Override
    public FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException {
        offered(dataset);
        return new FirstDayQuestion(client, dataset).ask();
    }

    @Override
    public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException {
        offered(dataset);
        AnalyticsRequest all = AnalyticsRequest.of(dataset);
        AnalyticsRequest request = window.map(all::within).orElse(all).top(AnalyticsRequest.FULL_PAGE);
        PageWalk walk = new PageWalk(client, request);
        WindowFilter filter = new WindowFilter(dataset, window, pages::page);
        walk.walk(filter);
        return new Fetched(walk.received(), filter.outside(), walk.total(), walk.brokenOff());
    }

    @Override
    public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) {
        throw new UnsupportedOperationException("later");
    }

    private void offered(Dataset dataset) {
        Cloud cloud = client.base().cloud();
        if (!Clouds.offers(cloud, dataset)) {
            throw new ProblemException(new Problem.NotOffered(cloud));
        }
    }
}
