package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.ExplanationShape;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.insight.ChangeQuestion;
import dev.partnerlens.explore.insight.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What made a figure change: contributions that add up to the change exactly. Without days the last two full months. */
@Command(name = "explain", description = "${bundle:help.explain}")
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST = 1_000;

    private final Context context;

    @Option(names = "--dataset", paramLabel = "D", description = "${bundle:help.option.dataset-usage}")
    private String dataset = AzureUsage.DATASET.id();

    @Mixin
    private final MeasureOptions measure = new MeasureOptions();

    @Option(names = "--by", paramLabel = "F,...", description = "${bundle:help.option.by-fields}")
    private List<String> by = List.of();

    @Option(names = "--top", paramLabel = "N", description = "${bundle:help.option.top}")
    private String top = Integer.toString(ChangeQuestion.TOP);

    @Mixin
    private final PeriodOptions days = new PeriodOptions();

    @Option(names = "--before-from", paramLabel = "DATE", description = "${bundle:help.option.before-from}")
    private @Nullable String beforeFrom;

    @Option(names = "--before-to", paramLabel = "DATE", description = "${bundle:help.option.before-to}")
    private @Nullable String beforeTo;

    @Mixin
    private final InsightOptions options = new InsightOptions();

    ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = options.shape(arguments);
        Dataset set = InsightOptions.dataset(arguments, dataset, false);
        Optional<Measure> sum = measure.read(arguments, set);
        List<TextField> fields = InsightOptions.texts(arguments, set, by, ChangeQuestion.usualFields(set));
        int named = (int) arguments.number("--top", top, 1, MOST);
        LocalDate today = options.today(context);
        Period after =
                days.read(arguments, today, last -> last.withDayOfMonth(1)).orElseGet(() -> lastMonth(today));
        Period before = before(arguments, after);
        Practice practice = options.practice(context, set, fields, sum);
        Explanation explained = Explanation.of(
                practice, new ChangeQuestion(set, sum, before, after, options.filters(arguments, set), fields, named));
        ExplanationShape answer = new ExplanationShape(context.words(), explained);
        if (shape == Format.JSON) {
            answer.json(today, context.out());
        } else {
            answer.text(context.out());
        }
        return Failures.DONE;
    }

    private static Period lastMonth(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        return new Period(first, first.plusDays(first.lengthOfMonth() - 1L));
    }

    /** The days named; else the month before where the later period is one whole month, or as many days right before. */
    private Period before(Arguments arguments, Period after) {
        if (beforeFrom == null && beforeTo == null) {
            boolean month = after.fullMonths().equals(List.of(after));
            LocalDate first = after.from().minusMonths(1);
            return month ? new Period(first, after.from().minusDays(1)) : after.before();
        }
        LocalDate last = beforeTo == null ? after.from().minusDays(1) : arguments.day("--before-to", beforeTo);
        LocalDate first =
                beforeFrom == null ? last.minusDays(after.days() - 1) : arguments.day("--before-from", beforeFrom);
        if (first.isAfter(last)) {
            throw arguments.wrong("--before-from", first.toString(), "expected.from-before-to", last);
        }
        return new Period(first, last);
    }
}
