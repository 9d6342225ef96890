package dev.partnerlens.export;

/**
 * Which texts a spreadsheet might take for a formula. The characters are those of OWASP ASVS 5.0, V1.2.10, with their
 * full-width forms, and with blanks before them, because spreadsheets skip those.
 */
final class Formulas {
    private static final String SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private Formulas() {}

    static boolean mayStart(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (text.charAt(0) < ' ') {
            return true;
        }
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return first < text.length() && SIGNS.indexOf(text.charAt(first)) >= 0;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\ufeff' || Character.isSpaceChar(c);
    }
}
