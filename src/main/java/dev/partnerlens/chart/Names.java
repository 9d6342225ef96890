package dev.partnerlens.chart;

import dev.partnerlens.text.Words;
import java.util.Locale;

/** Codes of the service in the reader's words; what is not known stays as sent. */
final class Names {
    private Names() {}

    /** A status of a subscription or a referral. */
    static String status(Words words, String code) {
        String key = "chart.status." + code.strip().toLowerCase(Locale.ROOT).replace(" ", "-");
        return code.isBlank() ? words.get("chart.empty") : words.has(key) ? words.get(key) : code;
    }

    /** A country by its two letters (ISO 3166). */
    static String country(Words words, String code) {
        String plain = code.strip();
        if (plain.isEmpty()) {
            return words.get("chart.empty");
        }
        if (plain.length() != 2) {
            return plain;
        }
        String name = Locale.of("", plain).getDisplayCountry(words.locale());
        return name.isEmpty() ? plain : name;
    }
}
