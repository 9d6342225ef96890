package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --from} and {@code --to}: inclusive days. */
final class PeriodOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "${bundle:help.option.from}")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "${bundle:help.option.to}")
    @Nullable
    String to;

    /** Whether any day was named. */
    boolean any() {
        return from != null || to != null;
    }

    /**
     * The days named; empty where none is.
     *
     * @param today ends a period of which only the first day is named
     * @param start begins a period of which only the last day is named
     */
    Optional<Period> read(Arguments arguments, LocalDate today, Function<LocalDate, LocalDate> start) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        LocalDate last = to == null ? today : arguments.day("--to", to);
        LocalDate first = from == null ? start.apply(last) : arguments.day("--from", from);
        if (first.isAfter(last)) {
            throw to == null
                    ? arguments.wrong("--from", first.toString(), "expected.from-before-to", last)
                    : arguments.wrong("--to", last.toString(), "expected.to-after-from", first);
        }
        return Optional.of(new Period(first, last));
    }
}
