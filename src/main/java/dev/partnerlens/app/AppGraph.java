package dev.partnerlens.app;

import dev.partnerlens.cli.Services;
import dev.partnerlens.cli.WindowOpener;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Service;
import dev.partnerlens.core.TokenSource;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.paint.FxChartImages;
import dev.partnerlens.export.ChartImages;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.partnercenter.PartnerCenter;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The one place that makes services and hands them to each other; each is made when first asked for. */
final class AppGraph implements Services, AutoCloseable {
    /** What is sent to a simulator that lets any bearer in. */
    private static final String ANY_BEARER = "none";

    private final Environment environment;
    private final Logs logs;
    private final Map<Path, PartnerStores> homes = new HashMap<>();

    AppGraph(Environment environment) {
        this.environment = environment;
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
        };
    }

    private TokenSource tokens(PartnerStores stores, Partner partner) {
        return environment
                .token()
                .<TokenSource>map(token -> () -> token)
                .orElseGet(() -> accounts(stores).tokens(partner));
    }

    @Override
    public Accounts accounts(PartnerStores stores) {
        throw new UnsupportedOperationException("later");
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
