package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import dev.partnerlens.simulator.rows.AuditEntry;
import dev.partnerlens.simulator.rows.JsonObject;
import dev.partnerlens.simulator.rows.V1Stock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The activity log, the latest first; grows while it is being served. */
final class AuditLog {
    private static final DateTimeFormatter SPELLING = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'");
    private static final String SEEK = "seekOperation";
    private static final String PLACE = "behind:";

    private final List<AuditEntry> entries;
    private final LocalDateTime opened;

    AuditLog(V1Stock stock) {
        this.entries = new ArrayList<>(stock.audit());
        this.opened = stock.now();
        entries.sort(Comparator.comparing(AuditEntry::when));
    }

    /** @param continuation the header that came with the request */
    Collection page(AuditQuestion question, Parameters parameters, Optional<String> continuation) {
        List<AuditEntry> found;
        synchronized (entries) {
            found = entries.stream().filter(question::includes).toList().reversed();
        }
        // Places count from the oldest, so that what happens between two pages moves none.
        int to = found.size();
        boolean seeking =
                parameters.value(SEEK).filter("Next"::equalsIgnoreCase).isPresent();
        int from = seeking ? found.size() - place(continuation, found.size()) : 0;
        int end = Math.min(from + question.size(), to);
        List<String> rows =
                found.subList(from, end).stream().map(AuditEntry::json).toList();
        Optional<String> own = seeking ? continuation : Optional.empty();
        Optional<Link> next = end == to
                ? Optional.empty()
                : Optional.of(new Link(uri(parameters.with(SEEK, "Next")), Optional.of(token(found.size() - end))));
        return new Collection(rows, found.size(), Optional.of(new Link(uri(parameters), own)), next);
    }

    /** Notes a change that was made here and now, in the simulator's own time. */
    void budgetChanged(BudgetBook.Change change) {
        synchronized (entries) {
            LocalDateTime latest =
                    entries.isEmpty() ? opened : entries.getLast().when();
            LocalDateTime when = (latest.isAfter(opened) ? latest : opened).plusSeconds(1);
            JsonObject row = new JsonObject()
                    .text("id", UUID.randomUUID().toString())
                    .text("customerId", change.customerId())
                    .text("customerName", change.customerName())
                    .text("resourceType", "customer")
                    .text("resourceOldValue", budget(change.before()).asText())
                    .text("resourceNewValue", budget(change.after()).asText())
                    .text("operationType", "update_customer_spending_budget")
                    .text("operationDate", SPELLING.format(when))
                    .text("operationStatus", "succeeded")
                    .objects(
                            "customizedData",
                            List.of(new JsonObject().text("key", "CustomerId").text("value", change.customerId())))
                    .object("attributes", new JsonObject().text("objectType", "AuditRecord"));
            entries.add(new AuditEntry(when, change.customerId(), change.customerName(), "customer", row.asText()));
        }
    }

    private static JsonObject budget(Optional<BigDecimal> amount) {
        JsonObject budget = new JsonObject();
        amount.ifPresentOrElse(some -> budget.plain("Amount", some), () -> budget.text("Amount", null));
        return budget.object("Attributes", new JsonObject().text("ObjectType", "SpendingBudget"));
    }

    private static String uri(Parameters parameters) {
        return parameters.all().isEmpty() ? "/auditrecords" : "/auditrecords?" + parameters.encoded();
    }

    private static String token(int behind) {
        return Base64.getEncoder().encodeToString((PLACE + behind).getBytes(StandardCharsets.UTF_8));
    }

    /** How many of the rows found come on this page and later. */
    private static int place(Optional<String> continuation, int found) {
        try {
            String place = new String(Base64.getDecoder().decode(continuation.orElse("")), StandardCharsets.UTF_8);
            if (place.startsWith(PLACE)) {
                return Math.clamp(Integer.parseInt(place.substring(PLACE.length())), 0, found);
            }
        } catch (IllegalArgumentException notOurs) {
            // Answered below, as a missing one is.
        }
        throw BadRequest.input(Link.HEADER, "The continuation token is missing or not valid.");
    }
}
