package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.Registration;
import dev.partnerlens.sync.SyncRequest;
import dev.partnerlens.text.RegisterStep;
import dev.partnerlens.text.Words;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs in to a partner's tenant. What was given once is remembered with the partner. */
@Command(name = "sign-in", description = "${bundle:help.sign-in}")
final class SignInCommand implements Callable<Integer> {
    private final Context context;
    private final Failures failures;

    @Option(names = "--cloud", paramLabel = "CLOUD", description = "${bundle:help.option.cloud}")
    private @Nullable String cloud;

    @Option(names = "--client-id", paramLabel = "ID", description = "${bundle:help.option.client-id}")
    private @Nullable String clientId;

    @Option(names = "--tenant", paramLabel = "T", description = "${bundle:help.option.tenant}")
    private @Nullable String tenant;

    @Option(names = "--device-code", description = "${bundle:help.option.device-code}")
    private boolean deviceCode;

    @Option(names = "--then-sync", description = "${bundle:help.option.then-sync}")
    private boolean thenSync;

    SignInCommand(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
    }

    /** With the way to register the program below the options of its help. */
    static CommandLine explained(SignInCommand signIn, Words words) {
        CommandLine command = new CommandLine(signIn);
        List<RegisterStep> steps = RegisterStep.all(words);
        Stream<String> numbered = Stream.iterate(0, i -> i < steps.size(), i -> i + 1)
                .map(i -> "%n" + (i + 1) + ". " + steps.get(i).title() + ". "
                        + steps.get(i).text());
        command.getCommandSpec()
                .usageMessage()
                .footer(Stream.concat(Stream.of("%n" + RegisterStep.about(words)), numbered)
                        .toArray(String[]::new));
        return command;
    }

    @Override
    public Integer call() throws InterruptedException {
        Partner partner = partner(context.arguments());
        if (Connection.closed(partner.cloud())) {
            throw new ProblemException(new Problem.CloudClosed(partner.cloud()));
        }
        PartnerStores stores = context.stores();
        Registration registration =
                registration(stores.connection(partner), partner).checked();
        Accounts accounts = context.services().accounts(stores);
        boolean kept = accounts.keeping() == Accounts.Keeping.KEY_STORE;
        if (!kept) {
            tell(context.words().get("sign-in.memory"));
        }
        Accounts.Account account = accounts.signIn(partner, registration, way());
        context.out()
                .line(Terminal.plain(context.words()
                        .get(
                                kept ? "sign-in.done" : "sign-in.done-for-now",
                                partner.name(),
                                account.userName(),
                                context.words().get("cloud." + partner.cloud().id()))));
        context.out().flush();
        if (!thenSync) {
            return Failures.DONE;
        }
        return new SyncJob(context, failures)
                .run(
                        partner,
                        new SyncRequest(Datasets.all(), Optional.empty(), context.today()),
                        new Connection.SignedIn(partner.cloud(), registration));
    }

    /** The partner named, or the one last used where it signs in; a new one is of the global cloud unless told. */
    private Partner partner(Arguments arguments) {
        PartnerStores stores = context.stores();
        Optional<Partner> last = stores.lastUsed().filter(used -> used.cloud() != Cloud.LOCAL);
        String name = context.partnerName()
                .or(() -> last.map(Partner::name))
                .orElseThrow(() -> arguments.wrong("--partner", "", "expected.partner"));
        if (name.equals(Partner.DEMO.name()) || name.equals(Partner.LOCAL.name())) {
            throw arguments.wrong("--partner", name, "expected.own-name");
        }
        Optional<Cloud> known = stores.all().stream()
                .filter(kept -> kept.name().equals(name))
                .map(Partner::cloud)
                .findFirst();
        Cloud named = cloud == null
                ? known.orElse(Cloud.GLOBAL)
                : arguments.oneOf(
                        "--cloud",
                        cloud,
                        SignInCommand::cloud,
                        Connection.clouds().stream().map(Cloud::id).toList());
        if (known.isPresent() && known.get() != named) {
            throw new ProblemException(new Problem.NameTaken(name, known.get()));
        }
        return new Partner(name, named);
    }

    private static Optional<Cloud> cloud(String id) {
        return Connection.clouds().stream()
                .filter(cloud -> cloud.id().equals(id))
                .findFirst();
    }

    private Registration registration(Optional<Connection> known, Partner partner) {
        Optional<Registration> kept = known.flatMap(Connection::registration);
        Optional<String> client = Optional.ofNullable(clientId).or(() -> kept.map(Registration::clientId));
        Optional<String> directory = Optional.ofNullable(tenant).or(() -> kept.map(Registration::tenant));
        return client.flatMap(id -> directory.map(name -> new Registration(id, name)))
                .orElseThrow(() -> new ProblemException(new Problem.NotRegistered(partner.name())));
    }

    private Accounts.Way way() {
        return deviceCode ? new Accounts.Way.DeviceCode(this::show) : new Accounts.Way.Browser(this::show);
    }

    private void show(Accounts.Prompt prompt) {
        Words words = context.words();
        tell(words.get(
                "sign-in.code", prompt.page(), prompt.code(), words.formats().dateTime(prompt.expires())));
    }

    /** Where no browser opens, the user can open one by hand. */
    private void show(URI page) {
        boolean opened = context.services().browse(page);
        tell(opened ? context.words().get("sign-in.browser") : context.words().get("sign-in.by-hand", page));
    }

    private void tell(String line) {
        failures.tell(line);
    }
}
