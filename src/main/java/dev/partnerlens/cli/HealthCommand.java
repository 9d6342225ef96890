package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.HealthJson;
import dev.partnerlens.cli.shape.HealthText;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.sync.PartnerStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the figures can be trusted, set by set. Telling of troubles is no failure. */
@Command(name = "health", description = "${bundle:help.health}")
final class HealthCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--format", paramLabel = "json|text", description = "${bundle:help.option.format-text}")
    private String format = "text";

    HealthCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = Format.read(arguments, format, Format.JSON, Format.TEXT);
        LocalDate today = context.today();
        Optional<PartnerStore> store = context.store();
        List<Health> sets = store.map(kept -> kept.health(today))
                .orElseGet(() -> Datasets.all().stream()
                        .map(set -> Health.unknown(set, today))
                        .toList());
        Spellings spellings = store.map(kept -> kept.spellings().all()).orElse(Spellings.NONE);
        Optional<String> partner = store.map(kept -> kept.partner().name());
        if (shape == Format.JSON) {
            new HealthJson(context.out()).write(partner, today, sets, spellings);
        } else {
            new HealthText(context.words(), context.out()).write(partner, today, sets, spellings);
        }
        return Failures.DONE;
    }
}
