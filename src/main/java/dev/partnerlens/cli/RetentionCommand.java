package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.RetentionShape;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long rows are kept, set by set, and the user's wish to keep those of one set longer or shorter. */
@Command(name = "retention", description = "${bundle:help.retention}")
final class RetentionCommand implements Callable<Integer> {
    private static final int MOST_MONTHS = 1200;

    private final Context context;
    private final Failures failures;

    @Option(names = "--dataset", paramLabel = "D", description = "${bundle:help.option.dataset-kept}")
    private @Nullable String dataset;

    @Option(names = "--months", paramLabel = "N", description = "${bundle:help.option.months}")
    private @Nullable String months;

    @Option(names = "--for-ever", description = "${bundle:help.option.for-ever}")
    private boolean forEver;

    @Option(names = "--default", description = "${bundle:help.option.default}")
    private boolean byDefault;

    @Option(names = "--format", paramLabel = "F", description = "${bundle:help.option.format-text}")
    private String format = "text";

    RetentionCommand(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = Format.read(arguments, format, Format.TEXT, Format.JSON);
        List<String> ids = Datasets.all().stream().map(Dataset::id).toList();
        Optional<Dataset> named =
                Optional.ofNullable(dataset).map(id -> arguments.oneOf("--dataset", id, Datasets::byId, ids));
        long wishes = Stream.of(months != null, forEver, byDefault)
                .filter(wish -> wish)
                .count();
        if (wishes > 1 || (wishes == 1 && named.isEmpty())) {
            failures.tell(context.words().get("retention.one-wish"));
            return Failures.WRONG_ARGUMENTS;
        }
        Optional<Partner> partner = context.partner();
        if (partner.isEmpty()) {
            context.err().line(context.words().get("partners.none"));
            return wishes == 0 ? Failures.DONE : Failures.WRONG_ARGUMENTS;
        }
        PartnerStores stores = context.stores();
        if (wishes == 1) {
            stores.retain(partner.get(), named.orElseThrow(), wish(arguments));
            letGo(stores, partner.get());
        }
        RetentionShape told = new RetentionShape(
                context.words(),
                partner.get(),
                stores.retention(partner.get()),
                named.map(List::of).orElseGet(Datasets::all));
        if (shape == Format.JSON) {
            told.json(context.out(), context.today());
        } else {
            told.text(context.out(), context.today());
        }
        return Failures.DONE;
    }

    private void letGo(PartnerStores stores, Partner partner) {
        try (PartnerStore store = stores.look(partner)) {
            PartnerStore.LetGo gone = store.letGo(context.today());
            if (gone.rows() > 0) {
                context.err().line(context.words().get("retention.removed", gone.rows()));
            }
            if (gone.held()) {
                context.err().line(context.words().get("retention.held"));
            }
        }
    }

    /** Empty for the set's own rule, 0 for ever. */
    private OptionalInt wish(Arguments arguments) {
        if (months != null) {
            return OptionalInt.of((int) arguments.number("--months", months, 1, MOST_MONTHS));
        }
        return forEver ? OptionalInt.of(0) : OptionalInt.empty();
    }
}
