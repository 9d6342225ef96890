package dev.partnerlens.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A remark of the user on a day, on what {@code subject} names, or on both.
 *
 * @param id tells it from the partner's other notes; 0 for one that is not kept yet
 */
public record Note(long id, Optional<LocalDate> day, Optional<String> subject, String text, Instant written) {
    /** The subject of a remark on a customer. */
    public static String customer(String id) {
        return "customer:" + id;
    }
}
