package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code forecast} and {@code explain} add up: a measure, or rows. */
final class MeasureOptions {
    @Option(names = "--measure", paramLabel = "M", description = "${bundle:help.option.measure-first}")
    private @Nullable String name;

    @Option(names = "--count", description = "${bundle:help.option.count}")
    private boolean count;

    /** The measure named, else the first of the set; none where rows are counted or the set has none. */
    Optional<Measure> read(Arguments arguments, Dataset set) {
        List<Measure> measures = set.measures();
        if (name == null) {
            return count ? Optional.empty() : measures.stream().findFirst();
        }
        if (count) {
            throw arguments.wrong("--count", name, "expected.measure-or-count");
        }
        if (measures.isEmpty()) {
            throw arguments.wrong("--measure", name, "expected.no-measure", set.id());
        }
        return Optional.of(arguments.oneOf(
                "--measure",
                name,
                text -> measures.stream()
                        .filter(each -> set.field(text).filter(each::equals).isPresent())
                        .findFirst(),
                measures.stream().map(Measure::name).toList()));
    }
}
