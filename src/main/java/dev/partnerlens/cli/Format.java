package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an answer is written. */
enum Format {
    JSON,
    CSV,
    TEXT;

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code --format} of a command that knows these formats. */
    static Format read(Arguments arguments, String text, Format... known) {
        List<Format> formats = List.of(known);
        return arguments.oneOf(
                "--format",
                text,
                name -> formats.stream()
                        .filter(format -> format.id().equals(name))
                        .findFirst(),
                Arrays.stream(known).map(Format::id).toList());
    }
}
