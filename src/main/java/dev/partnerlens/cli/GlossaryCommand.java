package dev.partnerlens.cli;

import dev.partnerlens.chart.Glossary;
import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.GlossaryShape;
import dev.partnerlens.core.Tab;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every figure means; asks nothing of any partner. */
@Command(name = "glossary", description = "${bundle:help.glossary}")
final class GlossaryCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--tab", paramLabel = "T", description = "${bundle:help.option.tab}")
    private @Nullable String tab;

    @Option(names = "--format", paramLabel = "json|text", description = "${bundle:help.option.format-text}")
    private String format = "text";

    GlossaryCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = Format.read(arguments, format, Format.JSON, Format.TEXT);
        Optional<Tab> one =
                Optional.ofNullable(tab).map(name -> arguments.oneOf("--tab", name, Tab::byId, TabChoice.NAMES));
        Glossary glossary = Glossary.of(one, context.words());
        if (shape == Format.JSON) {
            GlossaryShape.json(glossary, context.out());
        } else {
            GlossaryShape.text(glossary, context.words(), context.out());
        }
        return Failures.DONE;
    }
}
