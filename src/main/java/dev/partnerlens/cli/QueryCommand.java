package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.argument.FieldNames;
import dev.partnerlens.cli.argument.GroupByOption;
import dev.partnerlens.cli.argument.WhereOption;
import dev.partnerlens.cli.shape.AnswerShape;
import dev.partnerlens.cli.shape.RowsShape;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Reach;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Any aggregate of a set, or its rows, from the cache. Without a measure rows are counted and nothing is added up. */
@Command(name = "query", description = "${bundle:help.query}")
final class QueryCommand implements Callable<Integer> {
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final Context context;

    @Option(names = "--dataset", paramLabel = "D", required = true, description = "${bundle:help.option.dataset}")
    private String dataset = "";

    @Option(names = "--group-by", paramLabel = "F[:GRAIN],...", description = "${bundle:help.option.group-by}")
    private List<String> groupBy = List.of();

    @Option(names = "--measure", paramLabel = "M", description = "${bundle:help.option.measure}")
    private @Nullable String measure;

    @Option(names = "--rows", description = "${bundle:help.option.rows}")
    private boolean rows;

    @Option(names = "--where", paramLabel = "CONDITION", description = "${bundle:help.option.where}")
    private List<String> where = List.of();

    @Mixin
    private final PeriodOptions days = new PeriodOptions();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Option(names = "--format", paramLabel = "json|csv", description = "${bundle:help.option.format-json}")
    private String format = "json";

    QueryCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Dataset set = arguments.oneOf(
                "--dataset",
                dataset,
                Datasets::byId,
                Datasets.all().stream().map(Dataset::id).toList());
        FieldNames fields = new FieldNames(List.of(set));
        boolean csv = Format.read(arguments, format, Format.JSON, Format.CSV) == Format.CSV;
        List<GroupBy> groups = new GroupByOption(arguments, fields).read(groupBy);
        List<Filter> filters = new WhereOption(arguments, fields).read(where);
        Optional<Measure> sum = Optional.ofNullable(measure).map(name -> measure(arguments, set, name));
        if (rows && !groups.isEmpty()) {
            throw arguments.wrong("--rows", "--group-by", "expected.rows-or-groups");
        }
        if (sum.isPresent() && groups.stream().anyMatch(group -> group.field().equals(sum.get()))) {
            throw arguments.wrong("--group-by", sum.get().name(), "expected.measure-no-group");
        }
        Optional<LocalDate> pastDay = asOf.read(arguments, context.today());
        LocalDate today = pastDay.orElseGet(context::today);
        days.read(arguments, today, _ -> BEFORE_ALL);

        Collection<Dataset> sets = Context.needed(List.of(set), filters);
        Query query = new Query(set, groups, sum, filters, Optional.empty());
        Practice practice = rows ? context.practice(sets, pastDay) : context.answering(query, sets, pastDay);
        Standings.check(set, practice);
        filters.stream()
                .filter(filter -> practice.reach(set, filter) == Reach.IGNORED)
                .findFirst()
                .ifPresent(filter -> {
                    throw arguments.wrong(
                            "--where",
                            filter.field().name(),
                            "expected.reaching",
                            set.id(),
                            String.join(", ", fields.names()));
                });
        Optional<Period> period = days.read(arguments, today, last -> firstDay(practice, set, last));
        Answer answer = practice.ask(period.map(query::within).orElse(query));
        if (csv) {
            warn(set, rows ? set.caveats().stream() : sum.stream().flatMap(each -> each.caveat().stream()));
        }
        List<Grouped> grouped = grouped(practice, answer);
        if (rows) {
            write(new RowsShape(answer, practice.rows(set, period, filters), grouped), csv);
        } else {
            write(new AnswerShape(answer, grouped), csv);
        }
        return Failures.DONE;
    }

    /** The spellings counted as one that the answer depends on: of the fields it groups, filters or splits units by. */
    private static List<Grouped> grouped(Practice practice, Answer answer) {
        Query query = answer.query();
        Set<Field> used = new HashSet<>();
        query.groupBy().forEach(group -> used.add(group.field()));
        query.where().forEach(filter -> used.add(filter.field()));
        query.measure().flatMap(Measure::unit).ifPresent(used::add);
        return practice.grouped(Context.needed(List.of(query.dataset()), query.where())).stream()
                .filter(grouped -> used.contains(grouped.field()))
                .toList();
    }

    /** A table of values has no place for what must be said with them. */
    private void warn(Dataset set, Stream<Measure.Caveat> caveats) {
        caveats.forEach(caveat -> context.err().line(context.words().get("query." + caveat.id(), set.id())));
    }

    private void write(AnswerShape shape, boolean csv) {
        if (csv) {
            shape.csv(context.out());
        } else {
            shape.json(context.out());
        }
    }

    private void write(RowsShape shape, boolean csv) {
        if (csv) {
            shape.csv(context.out());
        } else {
            shape.json(context.out());
        }
    }

    private static Measure measure(Arguments arguments, Dataset set, String name) {
        List<Measure> measures = set.measures();
        if (measures.isEmpty()) {
            throw arguments.wrong("--measure", name, "expected.no-measure", set.id());
        }
        return arguments.oneOf(
                "--measure",
                name,
                text -> measures.stream()
                        .filter(each -> set.field(text).filter(each::equals).isPresent())
                        .findFirst(),
                measures.stream().map(Measure::name).toList());
    }

    /** Where only the last day is named: from the first day that was ever fetched. */
    private static LocalDate firstDay(Practice practice, Dataset set, LocalDate last) {
        return practice.freshness(set).covered().stream()
                .map(Period::from)
                .findFirst()
                .filter(first -> !first.isAfter(last))
                .orElse(BEFORE_ALL);
    }
}
