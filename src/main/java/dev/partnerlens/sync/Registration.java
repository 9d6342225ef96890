package dev.partnerlens.sync;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The partner's own registration of this program with its Entra tenant; both are ids, no secrets.
 *
 * @param clientId the application (client) id, a GUID
 * @param tenant the directory (tenant) id or one of its domain names
 */
public record Registration(String clientId, String tenant) {
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Source: RFC 1035, section 2.3.1. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * The same in one spelling, when both can be what they stand for.
     *
     * @throws ProblemException with {@link Problem.NotAClientId} or {@link Problem.NotATenant}
     */
    public Registration checked() {
        String client = plain(clientId);
        if (!isClientId(client)) {
            throw new ProblemException(new Problem.NotAClientId(clientId));
        }
        String directory = plain(tenant);
        if (!isTenant(directory)) {
            throw new ProblemException(new Problem.NotATenant(tenant));
        }
        return new Registration(client, directory);
    }

    /** Whether the text is written as a client id. */
    public static boolean isClientId(String text) {
        return GUID.matcher(plain(text)).matches();
    }

    /** Whether the text is written as a tenant's id or as a domain's name. */
    public static boolean isTenant(String text) {
        return isClientId(text) || DOMAIN.matcher(plain(text)).matches();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
