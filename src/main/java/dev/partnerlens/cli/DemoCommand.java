package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.KpiText;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole job on an invented partner: in the window, or without one in text, pictures and workbooks. */
@Command(name = "demo", description = "${bundle:help.demo}")
final class DemoCommand implements Callable<Integer> {
    private final Context context;
    private final Failures failures;

    @Mixin
    private final SimulatorFlags flags = new SimulatorFlags();

    @Option(names = "--out", paramLabel = "DIR", description = "${bundle:help.option.out-folder}")
    private @Nullable String out;

    DemoCommand(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        LocalDate today = context.today();
        SimulatorOptions data = flags.read(arguments, today);
        Optional<String> other = context.partnerName().filter(name -> !name.equals(Partner.DEMO.name()));
        if (other.isPresent()) {
            throw arguments.wrong("--partner", other.get(), "expected.one-of", Partner.DEMO.name());
        }
        Optional<WindowOpener> window = out == null ? context.services().window() : Optional.empty();
        if (window.isPresent()) {
            return RootCommand.open(
                    context,
                    window.get(),
                    new WindowOpener.Request(
                            context.home(), Optional.of(Partner.DEMO.name()), context.day(), Optional.of(data)));
        }
        Path folder = out == null ? context.here().demoFolder() : arguments.path("--out", out);
        return withoutWindow(data, today, folder);
    }

    private int withoutWindow(SimulatorOptions data, LocalDate today, Path folder) {
        Words words = context.words();
        PartnerStores stores = context.stores();
        print(words.get("demo.invented", data.customers(), data.days(), Long.toString(data.seed())));
        SyncReport report;
        try (ProgressLines progress =
                new ProgressLines(words, context.err(), context.here().liveTerminal())) {
            report = new DemoPartner(context.services(), stores)
                    .sync(data, new SyncRequest(Datasets.all(), Optional.empty(), today), progress);
        }
        int code = new SyncSummary(words, context.out(), failures).tell(report);
        PartnerStore store = stores.open(Partner.DEMO);
        Practice practice = Practice.load(
                store.source(), store.past(), Datasets.all(), store.spellings().all(), today);
        Scope scope = new Scope(today, PeriodPreset.DEFAULT.until(today), List.of());
        List<KpiResult> results =
                Kpis.all().stream().map(kpi -> kpi.evaluate(practice, scope)).toList();
        KpiText text = new KpiText(words, context.out());
        KpiCommand.byTab(results).forEach((tab, own) -> text.write(tab, practice, scope, own));
        print("");
        new DemoStory(words, practice, scope, results).lines().forEach(this::print);
        context.out().flush();
        List<Path> written = new DemoFiles(context.services().exporter(), words).write(practice, scope, folder);
        print("");
        print(words.get("demo.written", folder.toAbsolutePath(), written.size()));
        written.forEach(file -> print("  " + file));
        print(words.get("demo.all-invented"));
        return code;
    }

    private void print(String line) {
        context.out().line(Terminal.plain(line));
    }
}
