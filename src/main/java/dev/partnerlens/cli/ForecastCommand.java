package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.ForecastShape;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.insight.Forecast;
import dev.partnerlens.explore.insight.ForecastQuestion;
import dev.partnerlens.explore.insight.Forecasts;
import dev.partnerlens.explore.insight.Watch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the days ahead may bring, with how far such forecasts were off before. */
@Command(name = "forecast", description = "${bundle:help.forecast}")
final class ForecastCommand implements Callable<Integer> {
    private static final List<Grain> STEPS = List.of(Grain.DAY, Grain.MONTH);

    private final Context context;

    @Option(names = "--dataset", paramLabel = "D", description = "${bundle:help.option.dataset-by-date}")
    private String dataset = AzureUsage.DATASET.id();

    @Mixin
    private final MeasureOptions measure = new MeasureOptions();

    @Option(names = "--to", paramLabel = "DATE", description = "${bundle:help.option.forecast-to}")
    private @Nullable String to;

    @Option(names = "--by", paramLabel = "day|month", description = "${bundle:help.option.by-step}")
    private String by = Grain.DAY.id();

    @Mixin
    private final InsightOptions options = new InsightOptions();

    ForecastCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = options.shape(arguments);
        Dataset set = InsightOptions.dataset(arguments, dataset, true);
        Optional<Measure> sum = measure.read(arguments, set);
        Grain step = arguments.oneOf(
                "--by",
                by,
                name -> Grain.byId(name).filter(STEPS::contains),
                STEPS.stream().map(Grain::id).toList());
        Optional<LocalDate> until = Optional.ofNullable(to).map(text -> arguments.day("--to", text));
        LocalDate today = options.today(context);
        // What everybody does is learnt from the series of all customers.
        List<TextField> fields = set == AzureUsage.DATASET ? Watch.USAGE.by() : List.of();
        Optional<Measure> loaded = set == AzureUsage.DATASET ? Optional.of(AzureUsage.QUANTITY) : sum;
        Practice practice = options.practice(context, set, fields, loaded);
        Forecast forecast =
                Forecasts.of(practice, new ForecastQuestion(set, sum, options.filters(arguments, set), until, step));
        ForecastShape answer = new ForecastShape(context.words(), forecast);
        if (shape == Format.JSON) {
            answer.json(today, context.out());
        } else {
            answer.text(context.out());
        }
        return Failures.DONE;
    }
}
