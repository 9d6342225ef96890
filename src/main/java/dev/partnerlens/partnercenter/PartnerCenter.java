package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Budgets;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.Service;
import dev.partnerlens.core.TokenSource;
import java.net.URI;

/** Partner Center over HTTP. All of one object's calls share its connections and its limit of calls side by side. */
public final class PartnerCenter implements Service {
    private final ServiceClient client;

    /**
     * @param base a known cloud's address, or plain HTTP on loopback; anything else is refused
     * @throws ProblemException with {@link Problem.AddressRefused}
     */
    public PartnerCenter(URI base, TokenSource tokens) {
        this(BaseAddress.of(base), tokens, Patience.usual());
    }

    PartnerCenter(BaseAddress base, TokenSource tokens, Patience patience) {
        this.client = new ServiceClient(base, new Exchange(base, tokens, patience.answer()), patience);
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
        return new ServiceFeed(client);
    }

    @Override
    public Budgets budgets() {
        throw new UnsupportedOperationException("later");
    }

    @Override
    public void close() {}
}
