package dev.partnerlens.explore.column;

/** Takes the case away, so that two texts fold to the same exactly when {@link String#equalsIgnoreCase} holds. */
public final class Fold {
    private Fold() {}

    public static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(Character.toUpperCase(chars[i]));
        }
        return new String(chars);
    }
}
