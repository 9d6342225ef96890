package dev.partnerlens.simulator.rows;

import dev.partnerlens.core.Ticks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes rows of the {@code /v1} family as they stand in files, and finds out from their own members whom they belong to. */
public final class V1Rows implements RowTaker {
    private final JsonMembers members = new JsonMembers();
    private final V1Resource resource;
    private final Records records = new Records();
    private final List<AuditEntry> audit = new ArrayList<>();

    public V1Rows(V1Resource resource) {
        this.resource = resource;
    }

    public Records records() {
        return records;
    }

    /** The same rows as entries of a log; empty for any other resource than the activity log. */
    public List<AuditEntry> audit() {
        return audit;
    }

    @Override
    public void add(byte[] source, int from, int length) throws BrokenRow {
        Map<String, String> values = new HashMap<>();
        members.read(source, from, length, (name, value) -> values.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        String json = new String(source, from, length, StandardCharsets.UTF_8);
        if (resource == V1Resource.ACTIVITY) {
            audit.add(new AuditEntry(
                    when(values.getOrDefault("operationdate", "")),
                    values.getOrDefault("customerid", ""),
                    values.getOrDefault("customername", ""),
                    values.getOrDefault("resourcetype", ""),
                    json));
        } else {
            records.add(owner(values), json);
        }
    }

    /** A row that says nothing of a customer or subscription belongs to none, and answers no request. */
    private Owner owner(Map<String, String> values) {
        return switch (resource) {
            case CUSTOMER_SPENDING, CUSTOMER_PERIOD -> Owner.customer(first(values, "customerid", "resourceid", "id"));
            case SUBSCRIPTION_PERIOD ->
                Owner.of(first(values, "customerid"), first(values, "subscriptionid", "resourceid", "id"));
            default ->
                Owner.of(
                        resource.path().isBelowCustomer() ? first(values, "customerid") : "",
                        resource.path().isBelowSubscription() ? first(values, "subscriptionid") : "");
        };
    }

    private static String first(Map<String, String> values, String... names) {
        return Arrays.stream(names)
                .map(name -> values.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A row without a readable date is as old as can be, so that no dates asked for leave it in. */
    private static LocalDateTime when(String date) {
        long ticks = DateText.ticks(date.endsWith("+00:00") ? date.substring(0, date.length() - 6) : date);
        return ticks == Ticks.NONE ? LocalDateTime.MIN : Ticks.time(ticks);
    }
}
