package dev.partnerlens.presentation;

import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Registration;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for partners: what one may be, and what a tenant suggests. */
final class PartnerName {
    /** As {@link Partner} wants it. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final int LONGEST = 63;
    private static final int ENOUGH_OF_A_GUID = 8;
    private static final Set<String> TAKEN = Set.of(Partner.DEMO.name(), Partner.LOCAL.name());

    private PartnerName() {}

    static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether the program itself has a partner of that name. */
    static boolean taken(String name) {
        return TAKEN.contains(name);
    }

    /** From the first part of a domain, or from the beginning of an id; empty where the tenant tells nothing. */
    static String suggestedBy(String tenant) {
        String text = tenant.strip().toLowerCase(Locale.ROOT);
        if (Registration.isClientId(text)) {
            return "partner-" + text.substring(0, ENOUGH_OF_A_GUID);
        }
        int dot = text.indexOf('.');
        String plain = Normalizer.normalize(dot < 0 ? text : text.substring(0, dot), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String short63 = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return taken(short63) ? "partner-" + short63 : short63;
    }
}
