package dev.partnerlens.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that Excel takes for sheets: at most 31 characters, none of {@code []:*?/\}, no apostrophe, each only once
 * whatever the case, and not "History", which Excel keeps for itself.
 */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** The name for a sheet that should be called {@code wish} and end in {@code ending}, which is never cut. */
    String unique(String wish, String ending) {
        String base = wish.replaceAll("[\\[\\]:*?/\\\\\\p{Cc}\\p{Cs}\\ufffe\\uffff]+", " ")
                .replace('\'', '\u2019')
                .replaceAll("\\s+", " ")
                .strip();
        if (base.isEmpty()) {
            base = "-";
        }
        for (int n = 1; ; n++) {
            String tail = (n == 1 ? "" : " " + n) + ending;
            String name = cut(base, LONGEST - tail.length()).strip() + tail;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, length - 1) + "\u2026";
    }
}
