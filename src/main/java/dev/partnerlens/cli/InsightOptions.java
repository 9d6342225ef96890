package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.argument.FieldNames;
import dev.partnerlens.cli.argument.WhereOption;
import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code anomalies}, {@code forecast} and {@code explain} have in common: filters, a past day, a format, the loading. */
final class InsightOptions {
    private static final String SUBSCRIPTION_NAME = "subscriptionName";

    @Option(names = "--where", paramLabel = "CONDITION", description = "${bundle:help.option.where}")
    private List<String> where = List.of();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Option(names = "--format", paramLabel = "json|text", description = "${bundle:help.option.format-text}")
    private String format = "text";

    Format shape(Arguments arguments) {
        return Format.read(arguments, format, Format.JSON, Format.TEXT);
    }

    LocalDate today(Context context) {
        return asOf.read(context.arguments(), context.today()).orElseGet(context::today);
    }

    List<Filter> filters(Arguments arguments, Dataset set) {
        return new WhereOption(arguments, new FieldNames(List.of(set))).read(where);
    }

    /** Loads what is looked at; refuses where nothing is known of the set, and filters that do not reach it. */
    Practice practice(Context context, Dataset set, Collection<? extends Field> fields, Optional<Measure> measure) {
        Arguments arguments = context.arguments();
        List<Filter> filters = filters(arguments, set);
        List<GroupBy> all = new ArrayList<>(fields.stream().map(GroupBy::of).toList());
        set.field(SUBSCRIPTION_NAME).map(GroupBy::of).ifPresent(all::add);
        Query looked = new Query(set, all, measure, filters, Optional.empty());
        Practice practice =
                context.answering(looked, Context.needed(List.of(set), filters), asOf.read(arguments, context.today()));
        Standings.check(set, practice);
        for (Filter filter : filters) {
            if (practice.reach(set, filter) == Reach.IGNORED) {
                throw arguments.wrong(
                        "--where",
                        filter.field().name(),
                        "expected.reaching",
                        set.id(),
                        String.join(", ", new FieldNames(List.of(set)).names()));
            }
        }
        return practice;
    }

    static Dataset dataset(Arguments arguments, String id, boolean byDate) {
        List<Dataset> sets = Datasets.all().stream()
                .filter(set -> !byDate || set.arrival() == Arrival.BY_DATE)
                .toList();
        return arguments.oneOf(
                "--dataset",
                id,
                name -> Datasets.byId(name).filter(sets::contains),
                sets.stream().map(Dataset::id).toList());
    }

    /** Fields of texts by name, each once; the usual ones where none is named. */
    static List<TextField> texts(Arguments arguments, Dataset set, List<String> lists, List<TextField> usual) {
        List<String> names = set.fields().stream()
                .filter(TextField.class::isInstance)
                .map(Field::name)
                .toList();
        List<TextField> fields = lists.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(name -> arguments.oneOf(
                        "--by",
                        name.strip(),
                        text -> set.field(text)
                                .filter(TextField.class::isInstance)
                                .map(TextField.class::cast),
                        names))
                .toList();
        if (fields.stream().distinct().count() < fields.size()) {
            throw arguments.wrong("--by", String.join(",", lists), "expected.each-once");
        }
        return fields.isEmpty() ? usual : fields;
    }
}
