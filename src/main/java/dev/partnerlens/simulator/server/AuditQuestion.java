package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import dev.partnerlens.simulator.rows.AuditEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request asks of the activity log.
 *
 * @param to the last day, wholly included; the documentation does not say
 */
record AuditQuestion(LocalDate from, LocalDate to, Predicate<AuditEntry> filter, int size) {
    private static final int HISTORY_DAYS = 90;
    private static final int DAYS_WHERE_NONE_ARE_NAMED = 30;
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;
    /** The page on the log writes dates in two ways. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.ENGLISH));

    /** @throws BadRequest for dates before what the service remembers, and for whatever cannot be read */
    static AuditQuestion parse(Parameters parameters, LocalDate today) {
        LocalDate from = date(parameters, "startDate").orElse(today.minusDays(DAYS_WHERE_NONE_ARE_NAMED));
        LocalDate to = date(parameters, "endDate").orElse(today);
        if (from.isBefore(today.minusDays(HISTORY_DAYS))) {
            throw BadRequest.input("startDate", "The history of activities is limited to " + HISTORY_DAYS + " days.");
        }
        if (to.isBefore(from)) {
            throw BadRequest.input("endDate", "The end date is before the start date.");
        }
        return new AuditQuestion(
                from, to, parameters.value("filter").map(AuditQuestion::filter).orElse(any -> true), size(parameters));
    }

    AuditQuestion unfiltered() {
        return new AuditQuestion(LocalDate.MIN, LocalDate.MAX, any -> true, size);
    }

    boolean includes(AuditEntry entry) {
        LocalDate day = entry.when().toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to) && filter.test(entry);
    }

    private static Optional<LocalDate> date(Parameters parameters, String name) {
        Optional<String> given = parameters.value(name).map(String::strip).filter(text -> !text.isEmpty());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(given.get(), format));
            } catch (DateTimeException another) {
                // Perhaps it is written the other way.
            }
        }
        throw BadRequest.input(name, name + " takes a date such as 2026-01-31.");
    }

    private static int size(Parameters parameters) {
        Optional<String> given = parameters.value("size").map(String::strip).filter(text -> !text.isEmpty());
        try {
            int size = given.map(Integer::parseInt).orElse(USUAL_SIZE);
            if (size > 0) {
                return Math.min(size, LARGEST_SIZE);
            }
        } catch (NumberFormatException noNumber) {
            // Answered below, as 0 is.
        }
        throw BadRequest.input("size", "size takes a positive number.");
    }

    private static Predicate<AuditEntry> filter(String text) {
        JsonNode filter;
        try {
            filter = JsonMapper.shared().readTree(text);
        } catch (JacksonException broken) {
            throw BadRequest.input("filter", "The filter is not JSON.");
        }
        String value = word(filter, "Value").toLowerCase(Locale.ROOT);
        return switch (word(filter, "Field") + " " + word(filter, "Operator")) {
            case "CompanyName substring" ->
                entry -> entry.customerName().toLowerCase(Locale.ROOT).contains(value);
            case "CustomerId equals" -> entry -> entry.customerId().equalsIgnoreCase(value);
            case "ResourceType equals" -> entry -> entry.resourceType().equalsIgnoreCase(value);
            default -> throw BadRequest.property(word(filter, "Field"), "This field cannot be searched in this way.");
        };
    }

    private static String word(JsonNode filter, String name) {
        JsonNode word = filter.get(name);
        if (word == null || !word.isString()) {
            throw BadRequest.input("filter", "The filter has no text " + name + ".");
        }
        return word.stringValue();
    }
}
