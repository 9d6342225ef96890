package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.SpellingsJson;
import dev.partnerlens.cli.shape.SpellingsText;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import dev.partnerlens.sync.PartnerStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Spellings of one thing: shows them, and counts them as one or apart on the user's wish. */
@Command(name = "spellings", description = "${bundle:help.spellings}")
final class SpellingsCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--dataset", paramLabel = "D", description = "${bundle:help.option.spellings-dataset}")
    private @Nullable String dataset;

    @Option(names = "--field", paramLabel = "F", description = "${bundle:help.option.field}")
    private @Nullable String field;

    @Option(names = "--group", description = "${bundle:help.option.group}")
    private boolean group;

    @Option(names = "--as", paramLabel = "TEXT", description = "${bundle:help.option.as}")
    private @Nullable String as;

    @Option(names = "--split", description = "${bundle:help.option.split}")
    private boolean split;

    @Option(names = "--format", paramLabel = "json|text", description = "${bundle:help.option.format-text}")
    private String format = "text";

    SpellingsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = Format.read(arguments, format, Format.JSON, Format.TEXT);
        List<Dataset> sets = sets(arguments);
        Optional<String> named = Optional.ofNullable(field).map(name -> field(arguments, sets, name));
        if (group && split) {
            throw arguments.wrong("--group", "--split", "expected.group-or-split");
        }
        if (group && named.isEmpty()) {
            throw arguments.wrong("--group", "", "expected.field-to-group");
        }
        if (as != null && !group) {
            throw arguments.wrong("--as", as, "expected.as-with-group");
        }
        Optional<PartnerStore> store = context.store();
        Map<Dataset, List<Variants>> found = new LinkedHashMap<>();
        store.ifPresent(kept ->
                kept.health(sets, context.today()).stream().forEach(set -> found.put(set.dataset(), of(set, named))));
        if (group) {
            store.ifPresent(kept -> group(arguments, kept, found));
        } else if (split) {
            store.ifPresent(kept -> split(kept, sets, named));
        }
        Spellings wishes = store.map(kept -> kept.spellings().all()).orElse(Spellings.NONE);
        if (shape == Format.JSON) {
            SpellingsJson.write(found, wishes, context.out());
        } else {
            new SpellingsText(context.words(), context.out()).write(found, wishes);
        }
        return Failures.DONE;
    }

    private List<Dataset> sets(Arguments arguments) {
        return dataset == null
                ? Datasets.all()
                : List.of(arguments.oneOf(
                        "--dataset",
                        dataset,
                        Datasets::byId,
                        Datasets.all().stream().map(Dataset::id).toList()));
    }

    /** The field's plain name, whatever the case it was given in. */
    private static String field(Arguments arguments, List<Dataset> sets, String name) {
        return arguments.oneOf(
                "--field",
                name,
                text -> texts(sets).filter(text::equalsIgnoreCase).findFirst(),
                texts(sets).distinct().toList());
    }

    private static Stream<String> texts(List<Dataset> sets) {
        return sets.stream()
                .flatMap(set -> set.fields().stream())
                .filter(TextField.class::isInstance)
                .map(each -> each.name());
    }

    private static List<Variants> of(Health set, Optional<String> field) {
        return set.spellings().stream()
                .filter(variants ->
                        field.isEmpty() || field.get().equals(variants.field().name()))
                .toList();
    }

    private void group(Arguments arguments, PartnerStore store, Map<Dataset, List<Variants>> found) {
        String wanted = as;
        if (wanted != null
                && found.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(each -> each.texts().contains(wanted))) {
            throw arguments.wrong("--as", wanted, "expected.spelling-found");
        }
        found.forEach((set, groups) -> groups.stream()
                .filter(variants -> wanted == null || variants.texts().contains(wanted))
                .forEach(variants ->
                        store.spellings().group(set, variants, wanted == null ? variants.usual() : wanted)));
    }

    /** Undoes wishes about spellings that are no longer there as well. */
    private static void split(PartnerStore store, List<Dataset> sets, Optional<String> field) {
        Spellings wishes = store.spellings().all();
        sets.stream()
                .flatMap(set -> wishes.in(set).stream())
                .filter(grouped ->
                        field.isEmpty() || field.get().equals(grouped.field().name()))
                .forEach(grouped -> store.spellings().split(grouped));
    }
}
