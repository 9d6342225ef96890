package dev.partnerlens.simulator.rows;

import java.time.LocalDateTime;

/**
 * A row of the activity log and what it can be searched by.
 *
 * @param when in UTC
 * @param json as it is sent
 */
public record AuditEntry(
        LocalDateTime when, String customerId, String customerName, String resourceType, String json) {}
