package dev.partnerlens.simulator.rows;

import org.jspecify.annotations.Nullable;

/** Picks the spelled values of a resource's columns out of one JSON object, the rest of it only checked. */
final class JsonLine {
    private final JsonMembers members = new JsonMembers();
    private final Resource resource;

    JsonLine(Resource resource) {
        this.resource = resource;
    }

    /** The value of each column, without quotes; null for one that is absent, null, an object or a list. */
    @Nullable
    String[] read(byte[] source, int from, int length) throws BrokenRow {
        @Nullable String[] spelled = new @Nullable String[resource.columns().size()];
        members.read(
                source,
                from,
                length,
                (name, value) -> resource.column(name).ifPresent(column -> spelled[column.position()] = value));
        return spelled;
    }
}
