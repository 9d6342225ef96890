package dev.partnerlens.core.spelling;

import dev.partnerlens.core.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds texts of a field that are spellings of one thing. Careful rather than complete: what is not found costs a look at
 * two rows, what is found wrongly would add two things up. Numbers always count, and so do signs that can tell things
 * apart, such as those of a rate, a percentage or a plus.
 */
public final class Likeness {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** A word, a number, or a sign; what separates them is left out. */
    private static final Pattern PARTS = Pattern.compile(
            "\\p{N}+([.,]\\p{N}+)*|[\\p{L}\\p{M}]+|[^\\s\\p{Z}\\p{C}\\p{L}\\p{M}\\p{N}_\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}.,;:!?'\"]");

    private Likeness() {}

    /**
     * The groups of two and more spellings, in the order of their usual ones' rows.
     *
     * @param rows how many rows hold each text; the empty text is no spelling of anything
     */
    public static List<Variants> find(TextField field, Map<String, Long> rows) {
        Manner manner = Manner.of(field);
        if (manner == Manner.NOT_AT_ALL) {
            return List.of();
        }
        Map<String, List<Spelling>> byKey = new HashMap<>();
        rows.forEach((text, count) -> {
            String key = key(field, manner, text);
            if (!key.isEmpty()) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(new Spelling(text, count));
            }
        });
        Comparator<Spelling> usualFirst =
                Comparator.comparingLong(Spelling::rows).reversed().thenComparing(Spelling::text);
        return byKey.values().stream()
                .filter(spellings -> spellings.size() > 1)
                .map(spellings -> new Variants(
                        field, spellings.stream().sorted(usualFirst).toList()))
                .sorted(Comparator.comparingLong(Variants::rows).reversed().thenComparing(Variants::usual))
                .toList();
    }

    /** Equal for texts that are spellings of one thing. */
    static String key(TextField field, Manner manner, String text) {
        return switch (manner) {
            case NOT_AT_ALL -> text;
            case NAME -> fold(BLANKS.matcher(text).replaceAll(" ").strip());
            case VOCABULARY ->
                Aliases.key(field.name(), text).map(Likeness::parts).orElseGet(() -> vocabulary(text));
        };
    }

    private static String vocabulary(String text) {
        String parts = parts(text);
        return Regions.key(parts).orElse(parts);
    }

    /** Words and numbers run together, but never two numbers: "1 0" is not "10". */
    private static String parts(String text) {
        StringBuilder key = new StringBuilder();
        boolean afterNumber = false;
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            String part = parts.group();
            boolean number = Character.isDigit(part.codePointAt(0));
            if (number && afterNumber) {
                key.append(' ');
            }
            key.append(Units.key(part));
            afterNumber = number;
        }
        return key.toString();
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
