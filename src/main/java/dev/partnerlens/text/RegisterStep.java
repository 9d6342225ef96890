package dev.partnerlens.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * One step on the way to a registration of the program in the partner's tenant, worded once for the terminal, the window
 * and the README.
 *
 * @param title what is done, in a few words
 * @param text where and how
 */
public record RegisterStep(String title, String text) {
    private static final List<String> NUMBERS = List.of("1", "2", "3", "4", "5");

    /** All of them, in their order. */
    public static List<RegisterStep> all(Words words) {
        Stream<String> keys = NUMBERS.stream().map("register.step."::concat);
        return keys.map(key -> new RegisterStep(words.get(key.concat(".title")), words.get(key)))
                .toList();
    }

    /** A sentence before the first of them. */
    public static String about(Words words) {
        return words.get("register.about");
    }
}
