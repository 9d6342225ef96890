package dev.partnerlens.app;

import dev.partnerlens.cli.Services;
import dev.partnerlens.cli.WindowOpener;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Service;
import dev.partnerlens.core.TokenSource;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.paint.FxChartImages;
import dev.partnerlens.export.ChartImages;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.partnercenter.PartnerCenter;
import dev.partnerlens.partnercenter.signin.BackPages;
import dev.partnerlens.partnercenter.signin.Entra;
import dev.partnerlens.partnercenter.signin.SystemVaults;
import dev.partnerlens.partnercenter.signin.TokenVaults;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerAccounts;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The one place that makes services and hands them to each other; each is made when first asked for. */
final class AppGraph implements Services, AutoCloseable {
    /** What is sent to a simulator that lets any bearer in. */
    private static final String ANY_BEARER = "none";

    private final Environment environment;
    private final Logs logs;
    private final TokenVaults vaults;
    private final Map<Path, PartnerStores> homes = new HashMap<>();
    private final Map<PartnerStores, Accounts> accounts = new ConcurrentHashMap<>();

    AppGraph(Environment environment) {
        this(environment, new SystemVaults());
    }

    /** @param vaults where sign-ins are kept */
    AppGraph(Environment environment, TokenVaults vaults) {
        this.environment = environment;
        this.vaults = vaults;
        this.logs = new Logs(environment.logLevel());
    }

    @Override
    public PartnerStores stores(Path home) {
        return homes.computeIfAbsent(home.toAbsolutePath().normalize(), PartnerStores::new);
    }

    @Override
    public Service service(PartnerStores stores, Partner partner, Connection connection) {
        return switch (connection) {
            case Connection.Loopback(URI address) ->
                new PartnerCenter(address, () -> environment.token().orElse(ANY_BEARER));
            case Connection.SignedIn(Cloud cloud, var _) -> PartnerCenter.in(cloud, tokens(stores, partner));
            case Connection.TokenOnly(Cloud cloud) ->
                PartnerCenter.in(cloud, () -> environment.token().orElseThrow(AppGraph::noToken));
        };
    }

    private TokenSource tokens(PartnerStores stores, Partner partner) {
        return environment
                .token()
                .<TokenSource>map(token -> () -> token)
                .orElseGet(() -> accounts(stores).tokens(partner));
    }

    private static ProblemException noToken() {
        return new ProblemException(new Problem.NoToken());
    }

    @Override
    public Accounts accounts(PartnerStores stores) {
        return accounts.computeIfAbsent(stores, partners -> new PartnerAccounts(partners, new Entra(pages()), vaults));
    }

    @Override
    public Leaving leaving(PartnerStores stores) {
        return new Leaving(stores, accounts(stores), () -> logs.drop(stores.home()), InstantSource.system());
    }

    private BackPages pages() {
        Words words = Words.in(environment.locale());
        return new BackPages(words.get("sign-in.page.done"), words.get("sign-in.page.refused"));
    }

    @Override
    public boolean browse(URI page) {
        return environment.display() && FileOpener.browse(page);
    }

    @Override
    public Simulator simulator(SimulatorOptions options) {
        return Simulator.start(options);
    }

    @Override
    public Exporter exporter() {
        return new Exporter(new LazyImages(this::images), "PartnerLens " + Version.ofThisBuild());
    }

    private ChartImages images() {
        if (!environment.display()) {
            UiThread.withoutDisplay();
        }
        return new FxChartImages(new UiThread());
    }

    @Override
    public Optional<WindowOpener> window() {
        return environment.display()
                ? Optional.of(new DesktopWindow(this, Words.in(environment.locale())))
                : Optional.empty();
    }

    @Override
    public void logTo(Path home) {
        logs.to(home);
    }

    @Override
    public void close() {
        homes.values().forEach(PartnerStores::close);
        logs.close();
    }
}
