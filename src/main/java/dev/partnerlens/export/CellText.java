package dev.partnerlens.export;

import java.util.regex.Pattern;

/**
 * A text as a cell can hold it: at most 32,767 characters, no character that XML 1.0 forbids, and nothing that Excel would
 * read as its own escape {@code _xHHHH_} (ECMA-376 part 1, 22.9.2.19).
 *
 * @param replaced how many characters gave way to U+FFFD
 * @param shortened whether the end was cut off
 */
record CellText(String text, int replaced, boolean shortened) {
    /** The most characters a cell of Excel takes. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    static CellText of(String raw) {
        boolean shortened = raw.length() > LONGEST;
        String text = shortened ? cut(raw) : raw;
        int replaced = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (forbidden(c)) {
                replaced++;
            }
        }
        if (replaced > 0) {
            text = replace(text);
        }
        if (text.contains("_x")) {
            text = ESCAPE.matcher(text).replaceAll("_x005F_");
        }
        return new CellText(text, replaced, shortened);
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    private static String replace(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> clean.appendCodePoint(
                        point <= Character.MAX_VALUE && forbidden((char) point) ? 0xfffd : point));
        return clean.toString();
    }

    /** A character, not half of a pair, outside {@code Char} of XML 1.0, 2.2. */
    private static boolean forbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || Character.isSurrogate(c) || c >= '\ufffe';
    }
}
