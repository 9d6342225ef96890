package dev.partnerlens.simulator.authority;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The pages and end points of the directory, strict as the real ones, refusing on demand. */
public final class EndPoints {
    private final Tokens tokens;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> devices = new ConcurrentHashMap<>();
    private volatile @Nullable Refusal atPage;
    private volatile @Nullable Refusal atToken;
    private volatile @Nullable Refusal atDevice;
    private volatile @Nullable Answer failure;
    private volatile long deviceLifetime = 900;

    EndPoints(Tokens tokens) {
        this.tokens = tokens;
    }

    record Answer(int status, String body) {}

    private record Refusal(String word, int number) {
        Answer json() {
            return new Answer(400, Tokens.error(word, number));
        }
    }

    /** The page sends the browser back with this instead of a code. */
    public void refuseAtPage(String word, int number) {
        atPage = new Refusal(word, number);
    }

    /** Codes and refresh tokens are answered with this from now on. */
    public void refuseTokens(String word, int number) {
        atToken = new Refusal(word, number);
    }

    /** Whatever tokens are asked for with is answered with this from now on. */
    public void failTokens(int status, String body) {
        failure = new Answer(status, body);
    }

    /** Device codes are answered with this once they are asked after. */
    public void refuseDevice(String word, int number) {
        atDevice = new Refusal(word, number);
    }

    public void deviceLifetime(long seconds) {
        deviceLifetime = seconds;
    }

    /** Seconds that new access tokens are good for. */
    public void accessLifetime(long seconds) {
        tokens.lifetime(seconds);
    }

    public void revokeRefreshTokens() {
        tokens.revokeRefresh();
    }

    /** The service behind takes none of the access tokens given so far any more. */
    public void revokeAccessTokens() {
        tokens.revokeAccess();
    }

    /** What the user does on the other device. */
    public void enter(String userCode) {
        devices.replaceAll((device, state) -> state.equals(userCode) ? "done" : state);
    }

    Answer answer(String host, URI asked, @Nullable String body) {
        String[] path = asked.getPath().split("/", 3);
        if (path.length < 3) {
            return new Answer(404, "");
        }
        String tenant = path[1];
        Map<String, String> form = Forms.read(body == null ? asked.getRawQuery() : body);
        return switch (path[2]) {
            case "v2.0/.well-known/openid-configuration" -> new Answer(200, configuration(host, tenant));
            case "oauth2/v2.0/authorize" -> body == null ? page(form, tenant) : new Answer(405, "");
            case "login" -> signedIn(form);
            case "oauth2/v2.0/devicecode" -> deviceCode(form);
            case "oauth2/v2.0/token" -> token(host, tenant, form);
            default -> new Answer(404, "");
        };
    }

    private static String configuration(String host, String tenant) {
        String root = "https://" + host + "/" + tenant;
        return """
            {"issuer":"%1$s/v2.0","authorization_endpoint":"%1$s/oauth2/v2.0/authorize",\
            "token_endpoint":"%1$s/oauth2/v2.0/token","device_authorization_endpoint":"%1$s/oauth2/v2.0/devicecode"}\
            """.formatted(root);
    }

    private static Answer page(Map<String, String> asked, String tenant) {
        boolean whole = "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && text(asked, "code_challenge").length() == 43
                && "form_post".equals(asked.get("response_mode"))
                && text(asked, "state").length() >= 32
                && text(asked, "scope").contains("/user_impersonation")
                && text(asked, "scope").contains("offline_access")
                && text(asked, "redirect_uri").matches("http://localhost:[0-9]+");
        return whole
                ? new Answer(200, Forms.page(new Forms.Form("/" + tenant + "/login", asked)))
                : new Answer(400, "<html>Not a whole question: " + asked.keySet() + "</html>");
    }

    private Answer signedIn(Map<String, String> asked) {
        Map<String, String> back = new LinkedHashMap<>();
        Refusal refusal = atPage;
        if (refusal == null) {
            String code = tokens.secret("code");
            codes.put(code, asked);
            back.put("code", code);
        } else {
            back.put("error", refusal.word());
            back.put(
                    "error_description",
                    "AADSTS" + refusal.number() + ": A sentence about " + Authority.USER + "\r\nTrace ID: x\r\n"
                            + "Correlation ID: " + Authority.CORRELATION + "\r\nTimestamp: 2026-11-20 10:00:00Z");
        }
        back.put("state", text(asked, "state"));
        return new Answer(200, Forms.page(new Forms.Form(text(asked, "redirect_uri"), back)));
    }

    private Answer deviceCode(Map<String, String> form) {
        String device = tokens.secret("device");
        String user = tokens.note("USR" + Math.abs(device.hashCode() % 1_000_000));
        devices.put(device, user);
        return new Answer(200, """
            {"user_code":"%s","device_code":"%s","verification_uri":"https://microsoft.com/devicelogin",\
            "expires_in":%d,"interval":1,"message":"Enter %s, %s"}\
            """.formatted(user, device, deviceLifetime, user, text(form, "client_id")));
    }

    private Answer token(String host, String tenant, Map<String, String> form) {
        Answer failed = failure;
        if (failed != null) {
            return failed;
        }
        Refusal refusal = atToken;
        if (refusal != null) {
            return refusal.json();
        }
        return switch (text(form, "grant_type")) {
            case "authorization_code" -> redeem(host, tenant, form);
            case "refresh_token" ->
                tokens.takesRefresh(text(form, "refresh_token"))
                        ? granted(host, tenant, form)
                        : new Refusal("invalid_grant", 70008).json();
            case "device_code", "urn:ietf:params:oauth:grant-type:device_code" -> device(host, tenant, form);
            default -> new Refusal("unsupported_grant_type", 70003).json();
        };
    }

    private Answer redeem(String host, String tenant, Map<String, String> form) {
        Map<String, String> asked = codes.remove(text(form, "code"));
        String verifier = tokens.note(text(form, "code_verifier"));
        boolean same = asked != null
                && challenge(verifier).equals(asked.get("code_challenge"))
                && text(form, "redirect_uri").equals(asked.get("redirect_uri"))
                && text(form, "client_id").equals(asked.get("client_id"));
        return same ? granted(host, tenant, form) : new Refusal("invalid_grant", 501481).json();
    }

    private Answer device(String host, String tenant, Map<String, String> form) {
        Refusal refusal = atDevice;
        if (refusal != null) {
            return refusal.json();
        }
        String state = devices.getOrDefault(text(form, "device_code"), "");
        return state.equals("done") ? granted(host, tenant, form) : new Refusal("authorization_pending", 70016).json();
    }

    private Answer granted(String host, String tenant, Map<String, String> form) {
        return new Answer(200, tokens.answer(tenant, text(form, "client_id"), text(form, "scope"), host));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "");
    }
}
