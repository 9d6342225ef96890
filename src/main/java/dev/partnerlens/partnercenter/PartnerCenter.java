package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Budgets;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.Service;
import dev.partnerlens.core.TokenSource;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Partner Center over HTTP. All of one object's calls share its connections and its limit of calls side by side. */
public final class PartnerCenter implements Service {
    private final ServiceClient client;
    private final KnownPaths paths = new KnownPaths();

    /**
     * @param base a known cloud's address, or plain HTTP on loopback; anything else is refused
     * @throws ProblemException with {@link Problem.AddressRefused}
     */
    public PartnerCenter(URI base, TokenSource tokens) {
        this(BaseAddress.of(base), tokens, Patience.usual());
    }

    PartnerCenter(BaseAddress base, TokenSource tokens, Patience patience) {
        this.client = new ServiceClient(
                base, new Exchange(base, patience, Exchange.LARGEST_BODY), new Bearer(tokens), patience);
    }

    /**
     * Partner Center of a Microsoft cloud.
     *
     * @throws ProblemException with {@link Problem.CloudClosed} for a cloud that no longer answers
     */
    public static PartnerCenter in(Cloud cloud, TokenSource tokens) {
        URI base = Clouds.base(cloud).orElseThrow(() -> new ProblemException(new Problem.CloudClosed(cloud)));
        return new PartnerCenter(new BaseAddress(base, cloud), tokens, Patience.usual());
    }

    @Override
    public RowFeed rows() {
        return new ServiceFeed(client, paths);
    }

    /**
     * Rows that meet conditions. The service is asked for as little as it documents, and the rows are held against the
     * conditions again, as it may ignore them.
     *
     * @param days whole days of the set's date
     */
    public RowFeed.Fetched rows(Dataset dataset, Optional<Period> days, List<Filter> conditions, RowFeed.Pages pages)
            throws InterruptedException {
        return new ServiceFeed(client, paths).fetch(dataset, days, conditions, pages);
    }

    /**
     * Asks the service to add rows up itself, page by page to the end. For comparing with own sums: what the app shows is
     * added up from rows.
     *
     * @param by fields that the set documents as ones to group by, at least one
     * @param dates the step for dates among them: day, week or month
     * @param filters conditions that the set documents
     * @return one row a group, of a set of its own that holds {@code by} and the measures
     * @throws IllegalArgumentException where the service documents no such question
     */
    public List<Row> grouped(Dataset dataset, List<? extends Field> by, Grain dates, List<Filter> filters)
            throws InterruptedException {
        return new GroupedQuestion(dataset, by, dates, filters).ask(client, paths);
    }

    @Override
    public Budgets budgets(RowFeed.Waits waits) {
        return new BudgetClient(client, waits);
    }

    @Override
    public void close() {
        client.close();
    }
}
