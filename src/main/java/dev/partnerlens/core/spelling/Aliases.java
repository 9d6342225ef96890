package dev.partnerlens.core.spelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Different names of one thing, by field: only what was seen side by side in answers of the service. */
final class Aliases {
    /** @param texts one thing's names; case counts for nothing */
    private record Alias(Set<String> fields, List<String> texts) {}

    private static final List<Alias> KNOWN = List.of(
            // Recorded consumption of 2018 (yugangw-msft/azure-cli, test_consumption_usage_list_expand.yaml) has both.
            new Alias(Set.of("meterCategory", "category"), List.of("Storage", "Windows Azure Storage")));

    private Aliases() {}

    /** The first of its names, for a text that is one of them. */
    static Optional<String> key(String field, String text) {
        return KNOWN.stream()
                .filter(alias -> alias.fields().contains(field)
                        && alias.texts().stream().anyMatch(text.strip()::equalsIgnoreCase))
                .map(alias -> alias.texts().getFirst())
                .findFirst();
    }
}
