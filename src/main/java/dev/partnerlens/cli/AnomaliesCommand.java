package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.AnomaliesShape;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.insight.Anomalies;
import dev.partnerlens.explore.insight.Kind;
import dev.partnerlens.explore.insight.Progress;
import dev.partnerlens.explore.insight.Quiet;
import dev.partnerlens.explore.insight.Watch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is unusual in the usage of customers and meters, in words. Without days the last six months, as on the tabs. */
@Command(name = "anomalies", description = "${bundle:help.anomalies}")
final class AnomaliesCommand implements Callable<Integer> {
    private static final Dataset SET = AzureUsage.DATASET;

    private final Context context;

    @Option(names = "--quiet", paramLabel = "low|medium|high", description = "${bundle:help.option.quiet}")
    private String quiet = Quiet.MEDIUM.id();

    @Option(names = "--kind", paramLabel = "K", description = "${bundle:help.option.kind}")
    private List<String> kinds = List.of();

    @Option(names = "--by", paramLabel = "F,...", description = "${bundle:help.option.by-series}")
    private List<String> by = List.of();

    @Mixin
    private final PeriodOptions days = new PeriodOptions();

    @Mixin
    private final InsightOptions options = new InsightOptions();

    AnomaliesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = options.shape(arguments);
        Quiet level = arguments.oneOf(
                "--quiet",
                quiet,
                Quiet::byId,
                Arrays.stream(Quiet.values()).map(Quiet::id).toList());
        Set<Kind> wanted = kinds.stream()
                .map(id -> arguments.oneOf(
                        "--kind",
                        id,
                        Kind::byId,
                        Arrays.stream(Kind.values()).map(Kind::id).toList()))
                .collect(Collectors.toSet());
        Watch watch = Watch.USAGE.by(InsightOptions.texts(arguments, SET, by, Watch.USAGE.by()));
        LocalDate today = options.today(context);
        Period period = days.read(
                        arguments,
                        today,
                        last -> PeriodPreset.DEFAULT.until(last).from())
                .orElseGet(() -> PeriodPreset.DEFAULT.until(today));
        List<Field> fields = Stream.concat(watch.by().stream(), Watch.USAGE.by().stream())
                .distinct()
                .map(Field.class::cast)
                .toList();
        Practice practice = options.practice(context, SET, fields, watch.measure());
        Anomalies found = Anomalies.in(
                        practice, watch, options.filters(arguments, SET), Optional.of(period), level, Progress.UNSEEN)
                .only(wanted);
        AnomaliesShape answer = new AnomaliesShape(context.words(), watch, period, found);
        if (shape == Format.JSON) {
            answer.json(level, today, context.out());
        } else {
            answer.text(context.out());
        }
        return Failures.DONE;
    }
}
