package dev.partnerlens.core.spelling;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of a measuring unit: their plurals are the same unit, and bits are no bytes. */
final class Units {
    /** Countable units that Microsoft's price list writes both ways (finops-toolkit, PricingUnits.csv). */
    private static final Set<String> PLURALS = Set.of(
            "units",
            "hours",
            "days",
            "months",
            "years",
            "minutes",
            "seconds",
            "requests",
            "transactions",
            "operations",
            "messages",
            "calls",
            "users",
            "devices",
            "nodes",
            "cores",
            "images",
            "characters");

    /** Mb and Gb are bits where MB and GB are bytes, so in this one place the case counts. */
    private static final Pattern BITS = Pattern.compile("[KMGTP]i?b(ps)?");

    private Units() {}

    /** The word in lower case, in the singular where it is a unit. */
    static String key(String word) {
        if (BITS.matcher(word).matches()) {
            return word.toLowerCase(Locale.ROOT).replace("b", "bit");
        }
        String folded = word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return PLURALS.contains(folded) ? folded.substring(0, folded.length() - 1) : folded;
    }
}
