package dev.partnerlens.simulator.invented;

import java.text.Normalizer;
import java.util.Locale;

/** Mail domains of companies that do not exist, in a domain that never can. */
final class Mail {
    private Mail() {}

    static String domain(String company) {
        return Normalizer.normalize(company, Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z0-9]", "")
                        .toLowerCase(Locale.ROOT)
                + ".example";
    }
}
