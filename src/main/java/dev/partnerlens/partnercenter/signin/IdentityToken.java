package dev.partnerlens.partnercenter.signin;

import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the directory says of who signed in. It comes from the directory over TLS in answer to our own question, so its
 * signature need not be looked at. Source: the page "ID token claims reference" of Microsoft.
 */
final class IdentityToken {
    private static final JsonMapper JSON = JsonMapper.shared();

    private IdentityToken() {}

    /** The id of the tenant signed in to, which for a guest is not the user's own; empty where it is not told. */
    static String tenant(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length < 2) {
            return "";
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            return JSON.readTree(claims).path("tid").asString("").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | JacksonException e) {
            return "";
        }
    }
}
