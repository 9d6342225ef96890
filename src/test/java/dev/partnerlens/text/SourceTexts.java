package dev.partnerlens.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that the sources can put a key together from: texts in quotes, constants of enums (their ids are their names
 * in lower case with dashes) and names of types.
 */
final class SourceTexts {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z][A-Za-z0-9]+\\b");
    private static final Pattern ASKED = Pattern.compile(
            "\\b[a-z]*[wW]ords(?:\\(\\))?\\s*\\.get\\(\\s*\"((?:[A-Za-z0-9-]+\\.)+[A-Za-z0-9-]+)\"\\s*[,)]");

    /** The command line's own way to ask for a text. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{bundle:([^}]+)}");

    private final List<String> sources;
    private final Set<String> quoted;
    private final Set<String> words = new HashSet<>();

    private SourceTexts(List<String> sources) {
        this.sources = sources;
        this.quoted = found(QUOTED, 1);
        this.quoted.addAll(found(REFERENCE, 1));
        for (String text : quoted) {
            words.add(text.replaceAll("^[.-]+|[.-]+$", ""));
        }
        words.addAll(found(TYPE, 0));
        for (String constant : found(CONSTANT, 0)) {
            words.add(constant);
            words.add(constant.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    static SourceTexts of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new SourceTexts(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceTexts::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that the sources ask for by their full name. */
    Set<String> keysAskedFor() {
        Set<String> keys = found(ASKED, 1);
        keys.addAll(found(REFERENCE, 1));
        return keys;
    }

    /**
     * Whether a key stands in the sources, or can be put together: a quoted beginning and then words, dot by dot, or a
     * quoted key and a quoted end.
     */
    boolean canSay(String key) {
        int end = key.lastIndexOf('.');
        return quoted.contains(key)
                || (quoted.contains(key.substring(0, end)) && quoted.contains(key.substring(end)))
                || quoted.stream()
                        .anyMatch(start ->
                                start.endsWith(".") && key.startsWith(start) && isWords(key.substring(start.length())));
    }

    private boolean isWords(String rest) {
        if (words.contains(rest)) {
            return true;
        }
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.', dot + 1)) {
            if (words.contains(rest.substring(0, dot)) && isWords(rest.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> found(Pattern pattern, int group) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(group))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
