package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One sync of a partner. */
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
        if (period.isPresent() && !datasets.isEmpty()) {
            sets.stream()
                    .filter(set -> set.arrival() == Arrival.AS_NOW)
                    .forEach(set -> context.err().line(context.words().get("sync.days-unused", set.id())));
        }
        if (baseUrl != null) {
            URI address = ServiceAddress.read(arguments, baseUrl);
            Optional<Cloud> cloud = Connection.cloudAt(address);
            return cloud.isPresent()
                    ? inCloud(arguments, request, cloud.get())
                    : new SyncJob(context, failures).run(local(arguments), request, new Connection.Loopback(address));
        }
        Optional<Partner> partner = known();
        if (partner.filter(Partner::invented).isPresent()) {
            return demo(request);
        }
        Optional<Connection> connection = partner.flatMap(context.stores()::connection);
        if (connection.isEmpty()
                && partner.filter(known -> known.cloud() != Cloud.LOCAL).isPresent()) {
            throw new ProblemException(new Problem.NotRegistered(partner.get().name()));
        }
        if (connection.isEmpty()) {
            failures.tell(context.words().get("sync.no-address"));
            return Failures.WRONG_ARGUMENTS;
        }
        return new SyncJob(context, failures).run(partner.get(), request, connection.get());
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

    private int inCloud(Arguments arguments, SyncRequest request, Cloud cloud) {
        PartnerStores stores = context.stores();
        Partner partner = context.partnerName()
                .map(name -> named(name, cloud))
                .orElseGet(() ->
                        lastIn(cloud).orElseThrow(() -> arguments.wrong("--partner", "", "expected.which-partner")));
        if (!Connection.share(partner.cloud(), cloud) || isReserved(partner.name())) {
            throw arguments.wrong("--partner", partner.name(), "expected.cloud-partner");
        }
        Connection connection = stores.connection(partner).orElseGet(() -> new Connection.TokenOnly(partner.cloud()));
        return new SyncJob(context, failures).run(partner, request, connection);
    }

    private Partner named(String name, Cloud cloud) {
        return context.stores().all().stream()
                .filter(kept -> kept.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Partner(name, cloud));
    }

    /** The partner used last where it is of that cloud, else a new one; empty where it could be one of several. */
    private Optional<Partner> lastIn(Cloud cloud) {
        PartnerStores stores = context.stores();
        List<Partner> there = stores.all().stream()
                .filter(kept -> Connection.share(kept.cloud(), cloud))
                .toList();
        Optional<Partner> last = stores.lastUsed().filter(there::contains);
        return last.isPresent() || there.size() > 1 ? last : Optional.of(new Partner(cloud.id(), cloud));
    }

    private static boolean isReserved(String name) {
        return name.equals(Partner.DEMO.name()) || name.equals(Partner.LOCAL.name());
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
        SyncJob job = new SyncJob(context, failures);
        return job.tell(job.watched(progress -> demo.sync(demo.remembered(request.today()), request, progress)));
    }
}
