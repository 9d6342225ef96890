package dev.partnerlens.cli;

import dev.partnerlens.chart.ChartSpec;
import dev.partnerlens.chart.Charts;
import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.export.Subject;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the export button of a tab does. Prints the file written. */
@Command(name = "export", description = "${bundle:help.export}")
final class ExportCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".xlsx", ".csv", ".png", ".db", ".sqlite");

    private final Context context;
    private final Failures failures;

    @Mixin
    private final TabChoice choice = new TabChoice();

    @Option(names = "--chart", paramLabel = "C", description = "${bundle:help.option.chart}")
    private @Nullable String chart;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "${bundle:help.option.out-file}")
    private String out = "";

    ExportCommand(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Path file = arguments.path("--out", out);
        if (Exporter.asksForCache(file)) {
            return cache(file);
        }
        Optional<Tab> named = choice.tab(arguments);
        if (named.isEmpty()) {
            failures.tell(context.words().get("argument.missing-one-of", "--tab", String.join(", ", TabChoice.NAMES)));
            return Failures.WRONG_ARGUMENTS;
        }
        Tab tab = named.get();
        Optional<String> one = Optional.ofNullable(chart).map(name -> chart(arguments, tab, name));
        if (ENDINGS.stream().noneMatch(out.toLowerCase(Locale.ROOT)::endsWith)) {
            throw arguments.wrong("--out", out, "expected.ending", String.join(", ", ENDINGS));
        }
        Scope scope = choice.scope(arguments, context.today());
        TabContent content = TabContent.of(tab);
        Optional<LocalDate> asOf = choice.asOf.read(arguments, context.today());
        Partner partner =
                context.partner().orElseThrow(() -> new ProblemException(Standings.missing(content.rows(), asOf)));
        Practice practice = context.practice(Context.needed(content.sets(), scope.filters()), asOf);
        Standings.check(content.rows(), practice);
        context.services()
                .exporter()
                .write(Subject.of(partner, tab, practice, scope, context.words(), Instant.now()), one, file);
        Words words = context.words();
        context.out()
                .line(asOf.map(day -> words.get(
                                "export.written-as-of", file, words.formats().date(day)))
                        .orElseGet(() -> words.get("export.written", file)));
        return Failures.DONE;
    }

    /** Everything that is kept of the partner, whatever the tab. */
    private int cache(Path file) {
        if (choice.some() || chart != null) {
            failures.tell(context.words().get("export.cache-whole"));
            return Failures.WRONG_ARGUMENTS;
        }
        Partner partner = context.partner().orElseThrow(() -> new ProblemException(new Problem.NothingFetched()));
        context.services()
                .exporter()
                .cache(
                        partner,
                        context.stores().look(partner)::copy,
                        context.words(),
                        context.today(),
                        Instant.now(),
                        file);
        context.out().line(context.words().get("export.written", file));
        return Failures.DONE;
    }

    private static String chart(Arguments arguments, Tab tab, String name) {
        List<String> names = Charts.of(tab).stream().map(ChartSpec::id).toList();
        return arguments.oneOf("--chart", name, id -> names.contains(id) ? Optional.of(id) : Optional.empty(), names);
    }
}
