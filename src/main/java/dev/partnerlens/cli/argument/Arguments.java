package dev.partnerlens.cli.argument;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.text.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads single values; whatever cannot be used becomes a {@link Problem.WrongArgument} that names what can. */
public final class Arguments {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Words words;

    public Arguments(Words words) {
        this.words = words;
    }

    /** A refusal; {@code key} of the bundle says what was expected. */
    public ProblemException wrong(String option, String value, String key, Object... arguments) {
        return new ProblemException(new Problem.WrongArgument(option, value, words.get(key, arguments)));
    }

    /** The value that {@code find} knows by that name, or a refusal that lists the names there are. */
    public <T> T oneOf(String option, String name, Function<String, Optional<T>> find, List<String> names) {
        return find.apply(name).orElseThrow(() -> wrong(option, name, "expected.one-of", String.join(", ", names)));
    }

    /** A day written as yyyy-MM-dd. */
    public LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw wrong(option, text, "expected.day");
        }
    }

    /** A path in the form this system writes. */
    public Path path(String option, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Told below like an empty one.
        }
        throw wrong(option, text, "expected.path");
    }

    /** A name that a partner can have. */
    public String partner(String option, String text) {
        try {
            return new Partner(text, Cloud.LOCAL).name();
        } catch (IllegalArgumentException e) {
            throw wrong(option, text, "expected.partner");
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    public long number(String option, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below like a number out of range.
        }
        throw wrong(option, text, "expected.number", Long.toString(least), Long.toString(most));
    }
}
