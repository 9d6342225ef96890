package dev.partnerlens.sync;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.UserData;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
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

    /** Partners with a cache in this home, by name. */
    public List<Partner> all() {
        return user.partners().stream()
                .filter(partner -> Files.exists(cache(partner)))
                .sorted(Comparator.comparing(Partner::name))
                .toList();
    }

    public Optional<Partner> lastUsed() {
        return user.partners().stream().findFirst();
    }

    /**
     * Opens the partner's cache, creates it when new, and remembers it as last used.
     *
     * @throws IllegalArgumentException when a partner of the same name is kept in another cloud: rows of two clouds never
     *     share a cache
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
        return setting("client." + partner.name())
                .flatMap(client -> setting("tenant." + partner.name())
                        .map(tenant -> new Connection.SignedIn(partner.cloud(), new Registration(client, tenant))));
    }

    /** Remembers how the partner's data is reached. */
    public void connect(Partner partner, Connection connection) {
        if (connection(partner).equals(Optional.of(connection))) {
            return;
        }
        switch (connection) {
            case Connection.Loopback(URI address) -> set("address." + partner.name(), address.toString());
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

    private void refuseOtherCloud(Partner partner) {
        boolean other = Stream.concat(all().stream(), open.stream().map(PartnerStore::partner))
                .anyMatch(kept -> kept.name().equals(partner.name()) && kept.cloud() != partner.cloud());
        if (other) {
            throw new IllegalArgumentException("Kept in another cloud than " + partner.cloud());
        }
    }

    private Path cache(Partner partner) {
        return home.resolve("partners").resolve(partner.name()).resolve("cache.db");
    }
}
