package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import dev.partnerlens.simulator.rows.JsonObject;
import dev.partnerlens.simulator.rows.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The service's errors: {@code {code, description, data, source}}, and the gateway's own shapes. */
final class Errors {
    private static final String SOURCE = "PartnerAnalytics";

    private Errors() {}

    static Reply badRequest(BadRequest bad) {
        return documented(400, bad.code(), bad.description(), bad.data());
    }

    static Reply noToken() {
        return documented(401, "800001", "The partner token is missing in the request context.", List.of());
    }

    static Reply wrongToken() {
        return documented(401, "400", "Access denied.", List.of());
    }

    static Reply noSecondFactor() {
        return documented(401, "900421", "The token carries no valid claim of multifactor authentication.", List.of());
    }

    static Reply otherAudience() {
        return documented(401, "900420", "The audience of the token is no longer accepted.", List.of());
    }

    static Reply otherAudienceAtTheGateway() {
        return gateway(401, "Unauthorized: Invalid Authorization header, incorrect audience", Map.of());
    }

    static Reply missingRole() {
        return documented(403, "900150", "The role of the user lacks the right to read this resource.", List.of());
    }

    static Reply notFound() {
        return documented(404, "1000", "Not found.", List.of());
    }

    static Reply onlyMethods(List<String> methods) {
        String allowed = String.join(", ", methods);
        Reply reply = documented(405, "800002", "Only " + allowed + " is allowed.", List.of());
        return new Reply(reply.status(), Map.of("Allow", allowed), reply.body());
    }

    static Reply noRelationship() {
        return refused(Refusal.NO_RELATIONSHIP);
    }

    static Reply refused(Refusal refusal) {
        return documented(refusal.status(), refusal.code(), refusal.description(), List.of());
    }

    static Reply unexpected() {
        return documented(500, "800003", "An unexpected error happened in the service.", List.of());
    }

    static Reply slowDown() {
        return gateway(429, "Rate limit is exceeded. Try again in 1 seconds.", Map.of("Retry-After", "1"));
    }

    static Reply slowDownSomehow() {
        return gateway(429, "Rate limit is exceeded.", Map.of());
    }

    static Reply unavailable() {
        return gateway(503, "The service is unavailable.", Map.of());
    }

    /** What stands in front of the service words its errors its own way. */
    private static Reply gateway(int status, String message, Map<String, String> headers) {
        byte[] body = new JsonObject()
                .number("statusCode", status)
                .text("message", message)
                .bytes();
        return new Reply(status, headers, new Reply.Bytes(body));
    }

    static Reply badGateway() {
        String page = "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>";
        return new Reply(
                502, Map.of("Content-Type", "text/html"), new Reply.Bytes(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reply documented(int status, String code, String description, List<String> data) {
        byte[] body = new JsonObject()
                .text("code", code)
                .text("description", description)
                .texts("data", data)
                .text("source", SOURCE)
                .bytes();
        return new Reply(status, Map.of(), new Reply.Bytes(body));
    }
}
