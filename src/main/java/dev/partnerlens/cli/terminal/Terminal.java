package dev.partnerlens.cli.terminal;

import java.util.regex.Pattern;

/**
 * Text for terminals, where thin blanks and typographic signs are more trouble than they are worth. Names are chosen by
 * strangers, so nothing in them may steer the terminal or turn its lines around.
 */
public final class Terminal {
    /** Control characters, line ends, and the marks that change the direction of writing. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Terminal() {}

    /** The same text on one line with plain blanks, hyphens for dashes and for minus signs. */
    public static String plain(String text) {
        String shown = text.replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .replace('\u2212', '-')
                .replace('\u2013', '-');
        return STEERING.matcher(shown).replaceAll(" ");
    }
}
