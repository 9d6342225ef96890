package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --as-of}: a past day that counts as today, and at whose end what was known then answers. */
final class AsOfOption {
    private static final String NAME = "--as-of";

    @Option(names = NAME, paramLabel = "DATE", description = "${bundle:help.option.as-of}")
    @Nullable
    String asOf;

    boolean given() {
        return asOf != null;
    }

    /** @param today the last day that can be asked for: nobody knows the future */
    Optional<LocalDate> read(Arguments arguments, LocalDate today) {
        Optional<LocalDate> day = Optional.ofNullable(asOf).map(text -> arguments.day(NAME, text));
        if (day.filter(today::isBefore).isPresent()) {
            throw arguments.wrong(NAME, day.get().toString(), "expected.not-after-today", today);
        }
        return day;
    }
}
