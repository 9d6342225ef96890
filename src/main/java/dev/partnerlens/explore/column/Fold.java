package dev.partnerlens.explore.column;

/** Takes the case away, so that two texts fold to the same exactly when {@link String#equalsIgnoreCase} holds. */
public final class Fold {
    private Fold() {}

    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> folded.appendCodePoint(of(letter)));
        return folded.toString();
    }

    private static int of(int letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
