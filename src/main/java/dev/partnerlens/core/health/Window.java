package dev.partnerlens.core.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Days that were fetched as one whole.
 *
 * @param from the first day; empty for a set that comes as it stands now, and for a source that never had a row
 * @param filed the day that counted as today when they were fetched; later days were not over
 * @param rows rows stored
 * @param received rows that the service sent for them
 * @param total how many the service said there were, where it said so
 * @param outside rows that were sent although they lie outside these days, and were not stored
 * @param disputed whether the service contradicts the stored rows: its own count differs, or it sent none where rows were
 *     stored before, which were kept
 * @param leftOut rows left out on the user's wish
 */
public record Window(
        Optional<LocalDate> from,
        LocalDate to,
        LocalDate filed,
        long rows,
        long received,
        OptionalLong total,
        long outside,
        boolean disputed,
        long leftOut,
        Instant fetchedAt) {}
