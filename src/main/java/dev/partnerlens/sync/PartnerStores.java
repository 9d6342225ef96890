package dev.partnerlens.sync;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.UserData;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The partners of one home folder. */
public final class PartnerStores implements AutoCloseable {
    private final Path home;
    private final InstantSource clock;
    private final UserData user;
    private final Queue<PartnerStore> open = new ConcurrentLinkedQueue<>();

    /** @param home the profile folder; created, readable by its owner only, when first written to */
    public PartnerStores(Path home) {
        this(home, InstantSource.system());
    }

    PartnerStores(Path home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
        this.user = new UserData(home.resolve("user.db"));
    }

    /** Partners with a cache in this home, and those that are known to sign in, by name. */
    public List<Partner> all() {
        return user.partners().stream()
                .filter(partner -> Files.exists(cache(partner)) || registered(partner))
                .sorted(Comparator.comparing(Partner::name))
                .toList();
    }

    public Optional<Partner> lastUsed() {
        return user.partners().stream().findFirst();
    }

    /**
     * Opens the partner's cache, creates it when new, and remembers it as last used.
     *
     * @throws ProblemException with {@link Problem.NameTaken} when a partner of the same name is kept in another cloud:
     *     rows of two clouds never share a cache
     */
    public PartnerStore open(Partner partner) {
        refuseOtherCloud(partner);
        user.used(partner);
        return look(partner);
    }

    /** Opens the partner's cache to look into it, and remembers nothing. */
    public PartnerStore look(Partner partner) {
        refuseOtherCloud(partner);
        PartnerStore store = new PartnerStore(partner, new Cache(cache(partner), clock));
        open.add(store);
        return store;
    }

    /** How the partner's data was last reached or is to be reached, so that nobody must be told again. */
    public Optional<Connection> connection(Partner partner) {
        if (partner.cloud() == Cloud.LOCAL) {
            return setting("address." + partner.name()).map(URI::create).map(Connection.Loopback::new);
        }
        Optional<Connection> signedIn = setting("client." + partner.name())
                .flatMap(client -> setting("tenant." + partner.name())
                        .map(tenant -> new Connection.SignedIn(partner.cloud(), new Registration(client, tenant))));
        return signedIn.or(
                () -> setting("token-only." + partner.name()).map(_ -> new Connection.TokenOnly(partner.cloud())));
    }

    /**
     * Remembers how the partner's data is reached; whoever signs in to a partner uses it from now on.
     *
     * @throws ProblemException with {@link Problem.NameTaken}
     */
    public void connect(Partner partner, Connection connection) {
        refuseOtherCloud(partner);
        if (connection instanceof Connection.SignedIn) {
            user.used(partner);
        }
        if (connection(partner).equals(Optional.of(connection))) {
            return;
        }
        switch (connection) {
            case Connection.Loopback(URI address) -> set("address." + partner.name(), address.toString());
            case Connection.TokenOnly _ -> set("token-only." + partner.name(), "true");
            case Connection.SignedIn(var _, Registration registration) -> {
                set("client." + partner.name(), registration.clientId());
                set("tenant." + partner.name(), registration.tenant());
            }
        }
    }

    /** A setting of the user, such as the theme; kept apart from what can be fetched again. */
    public Optional<String> setting(String key) {
        return user.setting(key);
    }

    public void set(String key, String value) {
        user.set(key, value);
    }

    /** Closes the stores that were opened here. */
    @Override
    public void close() {
        for (PartnerStore store = open.poll(); store != null; store = open.poll()) {
            store.close();
        }
    }

    /** @throws ProblemException with {@link Problem.NameTaken} */
    void refuseOtherCloud(Partner partner) {
        Stream.concat(all().stream(), open.stream().map(PartnerStore::partner))
                .filter(kept -> kept.name().equals(partner.name()) && kept.cloud() != partner.cloud())
                .findFirst()
                .ifPresent(kept -> {
                    throw new ProblemException(new Problem.NameTaken(kept.name(), kept.cloud()));
                });
    }

    /**
     * A domain and an id may be one tenant, so what counts is the id that the directory told.
     *
     * @throws ProblemException with {@link Problem.OtherTenant} where the name is tied to another tenant
     */
    void refuseOtherTenant(Partner partner, String id) {
        if (tenant(partner).filter(known -> !known.equals(id)).isPresent()) {
            throw new ProblemException(new Problem.OtherTenant(partner.name()));
        }
    }

    /** Ties the partner's name to a tenant: rows of two never share a cache. */
    void bindTenant(Partner partner, String id) {
        refuseOtherTenant(partner, id);
        if (!tenant(partner).equals(Optional.of(id))) {
            set(tenantId(partner), id);
        }
    }

    /** With nothing fetched there is nothing to mix: whoever signs in next may come from another tenant. */
    void releaseTenant(Partner partner) {
        if (!Files.exists(cache(partner))) {
            set(tenantId(partner), "");
        }
    }

    private Optional<String> tenant(Partner partner) {
        return setting(tenantId(partner)).filter(known -> !known.isEmpty());
    }

    private static String tenantId(Partner partner) {
        return "tenant-id." + partner.name();
    }

    /** Where everything lies that is kept of the partner. */
    Path folder(Partner partner) {
        return home.resolve("partners").resolve(partner.name());
    }

    private boolean registered(Partner partner) {
        return connection(partner).flatMap(Connection::registration).isPresent();
    }

    private Path cache(Partner partner) {
        return folder(partner).resolve("cache.db");
    }
}
