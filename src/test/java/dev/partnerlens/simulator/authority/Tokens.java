package dev.partnerlens.simulator.authority;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Hands out tokens, and remembers every secret it ever gave away. */
final class Tokens {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Set<String> refresh = ConcurrentHashMap.newKeySet();
    private final Set<String> access = ConcurrentHashMap.newKeySet();
    private volatile long lifetime = 3599;

    /** Whole seconds that the next access tokens are good for. */
    void lifetime(long seconds) {
        lifetime = seconds;
    }

    String secret(String kind) {
        return note(kind + "-" + UUID.randomUUID());
    }

    String note(String secret) {
        secrets.add(secret);
        return secret;
    }

    Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    boolean takesRefresh(String token) {
        return refresh.contains(token);
    }

    boolean takesAccess(String token) {
        return access.contains(token);
    }

    void revokeRefresh() {
        refresh.clear();
    }

    void revokeAccess() {
        access.clear();
    }

    /** The answer of the token end point. Source: the page "OAuth 2.0 authorization code flow" of Microsoft. */
    String answer(String tenant, String client, String scope, String host) {
        String newAccess = secret("access");
        String newRefresh = secret("refresh");
        access.add(newAccess);
        refresh.add(newRefresh);
        String user = "11111111-aaaa-4bbb-8ccc-000000000001";
        String home = id(tenant);
        Map<String, Object> claims = Map.of(
                "aud",
                client,
                "iss",
                "https://" + host + "/" + home + "/v2.0",
                "oid",
                user,
                "sub",
                "subject",
                "tid",
                home,
                "ver",
                "2.0",
                "exp",
                4102444800L,
                "iat",
                1750000000L,
                "preferred_username",
                Authority.USER);
        String idToken = note(encoded(Map.of("typ", "JWT", "alg", "none")) + "." + encoded(claims) + ".c2ln");
        return JSON.writeValueAsString(Map.of(
                "token_type", "Bearer",
                "scope", scope,
                "expires_in", lifetime,
                "ext_expires_in", lifetime,
                "access_token", newAccess,
                "refresh_token", newRefresh,
                "id_token", idToken,
                "client_info", encoded(Map.of("uid", user, "utid", Authority.TENANT_ID))));
    }

    /** A tenant goes by its id and by each of its domains; what is not Contoso's is another tenant's. */
    private static String id(String tenant) {
        boolean id = tenant.length() == Authority.TENANT_ID.length() && !tenant.contains(".");
        if (tenant.startsWith("contoso.")) {
            return Authority.TENANT_ID;
        }
        return id
                ? tenant
                : UUID.nameUUIDFromBytes(tenant.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** @param number what stands behind {@code AADSTS}; 0 for an answer without one */
    static String error(String word, int number) {
        String trace = UUID.randomUUID().toString();
        String sentence = number == 0
                ? "Said without a number."
                : "AADSTS" + number + ": A sentence about " + Authority.USER + ". Trace ID: " + trace
                        + " Correlation ID: " + Authority.CORRELATION + " Timestamp: 2026-11-20 10:00:00Z";
        return JSON.writeValueAsString(Map.of(
                "error",
                word,
                "error_description",
                sentence,
                "error_codes",
                number == 0 ? Set.of() : Set.of(number),
                "timestamp",
                "2026-11-20 10:00:00Z",
                "trace_id",
                trace,
                "correlation_id",
                Authority.CORRELATION));
    }

    private static String encoded(Map<String, Object> json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    }

    /** For messages of tests. */
    @Override
    public String toString() {
        return secrets.stream().map(secret -> secret.replaceFirst("-.*", "")).collect(Collectors.joining(" "));
    }
}
