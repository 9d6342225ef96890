package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Endpoint.Carried;
import dev.partnerlens.core.Endpoint.Each;
import dev.partnerlens.core.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with names in braces, filled from the rows that a set is asked for one by one. */
final class PathTemplate {
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}");
    private static final Pattern DOTS = Pattern.compile("\\.{1,2}");

    private final String template;
    private final List<Carried> filled;

    PathTemplate(String template, Each each) {
        this.template = template;
        this.filled = BRACES.matcher(template)
                .results()
                .map(name -> carried(each, name))
                .toList();
    }

    /**
     * A row asked for.
     *
     * @param path the filled path, percent-encoded
     * @param identity equal for equal keys, since ids compare without case
     */
    record Key(String path, List<String> identity, Row parent) {}

    /** Empty where an id is absent or empty: that is nobody. */
    Optional<Key> key(Row parent) {
        List<String> ids = new ArrayList<>();
        for (Carried part : filled) {
            String id = parent.text(part.from());
            // Two dots would lead out of the path.
            if (id == null || id.isBlank() || DOTS.matcher(id.strip()).matches()) {
                return Optional.empty();
            }
            ids.add(id.strip());
        }
        List<String> identity =
                ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
        return Optional.of(new Key(path(ids), identity, parent));
    }

    /** The name of the field that tells the last of the ids, for what is set aside. */
    String lastField() {
        return filled.isEmpty() ? "" : filled.getLast().to().name();
    }

    private String path(List<String> ids) {
        StringBuilder path = new StringBuilder();
        Matcher braces = BRACES.matcher(template);
        for (String id : ids) {
            braces.find();
            braces.appendReplacement(path, Matcher.quoteReplacement(PercentEncoding.value(id)));
        }
        return braces.appendTail(path).toString();
    }

    private static Carried carried(Each each, MatchResult name) {
        return each.carried().stream()
                .filter(part -> part.to().name().equals(name.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing fills " + name.group()));
    }
}
