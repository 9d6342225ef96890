package dev.partnerlens.sync;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.Looks;
import dev.partnerlens.cache.PartnerFolder;
import dev.partnerlens.cache.SpellingBook;
import dev.partnerlens.cache.UserData;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Look;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.UserWritings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The partners of one home folder. */
public final class PartnerStores implements AutoCloseable {
    /** The setting that tells what the invented partner's data is made from. */
    public static final String DEMO_DATA = "demo.data";

    private static final String USER = "user.db";

    private final Path home;
    private final InstantSource clock;
    private final UserData user;
    private final Looks looks;
    private final Queue<PartnerStore> open = new ConcurrentLinkedQueue<>();

    /** @param home the profile folder; created, readable by its owner only, when first written to */
    public PartnerStores(Path home) {
        this(home, InstantSource.system());
    }

    PartnerStores(Path home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
        this.user = new UserData(home.resolve(USER));
        this.looks = new Looks(home.resolve(USER));
    }

    /** The profile folder. */
    public Path home() {
        return home;
    }

    /** Whether anything is kept of a partner of that name. */
    public boolean holds(String name) {
        return anyOf(name).isPresent();
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

    /** Opens the partner's cache to look into it, and remembers nothing; for the caller to close. */
    public PartnerStore look(Partner partner) {
        refuseOtherCloud(partner);
        PartnerStore store = new PartnerStore(
                partner,
                new Cache(cache(partner), clock),
                () -> retention(partner),
                new SpellingWishes(new SpellingBook(home.resolve(USER), partner)),
                () -> SyncSettings.of(this::setting),
                clock,
                open::remove);
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

    /** What the user has seen last of the partner's data; empty where that is nothing yet. */
    public Optional<Look> lastLook(Partner partner) {
        return looks.last(partner);
    }

    /** Notes that the user has now seen what was known at that moment, see {@link Past}. */
    public void looked(Partner partner, long moment) {
        looks.note(partner, new Look(moment, clock.instant()));
    }

    /** How long the partner's rows are kept. */
    public Retention retention(Partner partner) {
        return new Retention(user.retention(partner));
    }

    /**
     * Keeps rows of a set longer or shorter from now on; {@link PartnerStore#letGo} does it.
     *
     * @param months 0 for ever; empty for the set's own rule
     */
    public void retain(Partner partner, Dataset dataset, OptionalInt months) {
        user.retain(partner, dataset.id(), months);
    }

    /** The user's saved views and notes about a partner. */
    public UserWritings writings(Partner partner) {
        return user.writings(partner);
    }

    /** A setting of the user, such as the theme; kept apart from what can be fetched again. */
    public Optional<String> setting(String key) {
        return user.setting(key);
    }

    public void set(String key, String value) {
        user.set(key, value);
    }

    /** Closes the stores that were opened here and are still open. */
    @Override
    public void close() {
        for (PartnerStore store = open.poll(); store != null; store = open.poll()) {
            store.close();
        }
    }

    /** A partner of that name of whom anything is left, also where forgetting broke off. */
    Optional<Partner> anyOf(String name) {
        Optional<Partner> noted = user.partners().stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst();
        return noted.or(
                () -> Optional.of(new Partner(name, Cloud.LOCAL)).filter(partner -> Files.exists(folder(partner))));
    }

    /** Removes all that is kept of a partner. */
    void erase(Partner partner) {
        PartnerFolder.remove(cache(partner));
        user.forget(partner.name(), partner.invented() ? List.of(DEMO_DATA) : List.of());
    }

    /**
     * What is open of the partner in this process lets go of the file, unless it is being read.
     *
     * @throws ProblemException with {@link Problem.SyncRunning} or {@link Problem.CacheInUse}
     */
    void refuseInUse(Partner partner) {
        open.stream().filter(store -> store.partner().equals(partner)).forEach(PartnerStore::rest);
        PartnerFolder.refuseInUse(cache(partner));
    }

    /** Removes notes on a customer, and spellings of its name. */
    int eraseNotes(Partner partner, String customer, Set<String> names) {
        return user.forgetCustomer(partner, customer, names);
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
