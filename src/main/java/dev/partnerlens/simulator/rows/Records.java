package dev.partnerlens.simulator.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows of one resource of the {@code /v1} family, by whom they belong to. Not changed once they are being served. */
public final class Records {
    /** A row as it is sent. */
    public record Entry(Owner owner, String json) {}

    private final Map<Owner, List<Entry>> byOwner = new LinkedHashMap<>();
    private final List<Entry> all = new ArrayList<>();

    public void add(Owner owner, String json) {
        Entry entry = new Entry(owner, json);
        all.add(entry);
        byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(entry);
    }

    /** In the order they were added. */
    public List<Entry> all() {
        return all;
    }

    public List<Entry> of(Owner owner) {
        return byOwner.getOrDefault(owner, List.of());
    }
}
