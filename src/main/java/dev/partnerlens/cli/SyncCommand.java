package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Service;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One sync of a partner. Progress goes to standard error, what came of it to standard output. */
@Command(name = "sync", description = "${bundle:help.sync}")
final class SyncCommand implements Callable<Integer> {
    private final Context context;
    private final Failures failures;

    @Option(names = "--dataset", paramLabel = "D", description = "${bundle:help.option.datasets}")
    private List<String> datasets = List.of();

    @Mixin
    private final PeriodOptions days = new PeriodOptions();

    @Option(names = "--base-url", paramLabel = "URL", description = "${bundle:help.option.base-url}")
    private @Nullable String baseUrl;

    SyncCommand(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        List<Dataset> sets = sets(arguments);
        LocalDate today = context.today();
        Optional<Period> period = days.read(arguments, today, last -> {
            throw arguments.wrong("--to", last.toString(), "expected.from-too");
        });
        SyncRequest request = new SyncRequest(sets, period, today);
        if (baseUrl != null) {
            URI address = ServiceAddress.read(arguments, baseUrl);
            return sync(local(arguments), request, new Connection.Loopback(address));
        }
        Optional<Partner> partner = known();
        if (partner.filter(Partner::invented).isPresent()) {
            return demo(request);
        }
        Optional<Connection> connection = partner.flatMap(context.stores()::connection);
        if (connection.isEmpty()) {
            failures.tell(context.words().get("sync.no-address"));
            return Failures.WRONG_ARGUMENTS;
        }
        return sync(partner.get(), request, connection.get());
    }

    private List<Dataset> sets(Arguments arguments) {
        List<String> ids = Datasets.all().stream().map(Dataset::id).toList();
        List<Dataset> named = datasets.stream()
                .map(id -> arguments.oneOf("--dataset", id, Datasets::byId, ids))
                .toList();
        return named.isEmpty()
                ? Datasets.all()
                : Datasets.all().stream().filter(named::contains).toList();
    }

    /** Whatever answers on loopback is the partner local, unless a profile of its own is named. */
    private Partner local(Arguments arguments) {
        Optional<String> name = context.partnerName();
        Partner partner = name.map(text -> new Partner(text, Cloud.LOCAL)).orElse(Partner.LOCAL);
        boolean other = context.stores().all().stream()
                .anyMatch(kept -> kept.name().equals(partner.name()) && !kept.equals(partner));
        if (partner.invented() || other) {
            throw arguments.wrong("--partner", partner.name(), "expected.local-partner");
        }
        return partner;
    }

    /** The demo partner need not be kept yet: everybody has one. */
    private Optional<Partner> known() {
        return context.partnerName().equals(Optional.of(Partner.DEMO.name()))
                ? Optional.of(Partner.DEMO)
                : context.partner();
    }

    private int demo(SyncRequest request) {
        DemoPartner demo = new DemoPartner(context.services(), context.stores());
        return tell(watched(progress -> demo.sync(demo.remembered(request.today()), request, progress)));
    }

    private int sync(Partner partner, SyncRequest request, Connection connection) {
        PartnerStores stores = context.stores();
        SyncReport report = watched(progress -> {
            try (Service service = context.services().service(stores, partner, connection)) {
                return stores.open(partner).sync(service.rows(), request, progress);
            }
        });
        if (report.outcomes().stream().anyMatch(outcome -> outcome.problem().isEmpty())) {
            stores.connect(partner, connection);
        }
        return tell(report);
    }

    private SyncReport watched(Function<SyncListener, SyncReport> sync) {
        try (ProgressLines progress =
                new ProgressLines(context.words(), context.err(), context.here().liveTerminal())) {
            return sync.apply(progress);
        }
    }

    private int tell(SyncReport report) {
        return new SyncSummary(context.words(), context.out(), failures).tell(report);
    }
}
