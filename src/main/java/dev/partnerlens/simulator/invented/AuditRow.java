package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.AuditEntry;
import dev.partnerlens.simulator.rows.JsonObject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param data the service's {@code customizedData}, key and value by turns
 */
record AuditRow(
        LocalDateTime when,
        Customer customer,
        String resourceType,
        String operationType,
        Optional<JsonObject> before,
        JsonObject after,
        List<@Nullable String> data) {
    /** Seven digits, all of them written. */
    private static final DateTimeFormatter SPELLING = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'");

    private static final List<String> USERS = List.of("admin", "c.morel", "j.lindqvist", "support");

    /** @param chance for what the row tells beside the deed itself */
    AuditEntry entry(String partnerId, String domain, Chance chance) {
        LocalDateTime exact = when.plusNanos(chance.between(0, 9_999) * 100L);
        String customerId = customer.tenantId().toLowerCase(Locale.ROOT);
        JsonObject row = new JsonObject()
                .text("id", chance.guid().toLowerCase(Locale.ROOT))
                .text("partnerId", partnerId)
                .text("customerId", customerId)
                .text("customerName", customer.name())
                .text("userPrincipalName", chance.pick(USERS) + "@" + domain)
                .text("applicationId", chance.happens(0.7) ? "Partner Center Web UI" : "Partner Center Native App")
                .text("resourceType", resourceType);
        before.ifPresent(old -> row.text("resourceOldValue", old.asText()));
        row.text("resourceNewValue", after.asText())
                .text("operationType", operationType)
                .text("originalCorrelationId", chance.guid().toLowerCase(Locale.ROOT))
                .text("operationDate", SPELLING.format(exact))
                .text("operationStatus", chance.happens(0.97) ? "succeeded" : "failed");
        List<JsonObject> pairs = new ArrayList<>();
        for (int i = 0; i < data.size(); i += 2) {
            pairs.add(new JsonObject().text("key", data.get(i)).text("value", data.get(i + 1)));
        }
        row.objects("customizedData", pairs).object("attributes", new JsonObject().text("objectType", "AuditRecord"));
        return new AuditEntry(exact, customerId, customer.name(), resourceType, row.asText());
    }
}
