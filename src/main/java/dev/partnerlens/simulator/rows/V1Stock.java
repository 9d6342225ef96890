package dev.partnerlens.simulator.rows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Everything the {@code /v1} family tells.
 *
 * @param records a resource without an entry has no rows
 * @param audit in any order
 * @param now the simulator's own time, in UTC
 */
public record V1Stock(
        Map<V1Resource, Records> records, List<AuditEntry> audit, Directory directory, LocalDateTime now) {
    public V1Stock {
        records = Map.copyOf(records);
        audit = List.copyOf(audit);
    }

    public Records of(V1Resource resource) {
        return records.getOrDefault(resource, new Records());
    }
}
