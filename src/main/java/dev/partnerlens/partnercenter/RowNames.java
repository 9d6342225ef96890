package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the names in a row of a set lead to, whatever their case; a name with dots leads through nested objects. */
final class RowNames {
    /** What a name leads to. */
    sealed interface Target {}

    /**
     * A field of the set.
     *
     * @param rank 0 for the field's own name, then its aliases in their order; of several values the lowest rank counts
     */
    record Slot(int position, int rank) implements Target {}

    /**
     * An object that holds fields of the set.
     *
     * @param positions the fields inside
     */
    record Inner(String path, RowNames names, List<Integer> positions) implements Target {}

    /** A name whose value is passed over. */
    enum Passed implements Target {
        /** Part of every resource, and nothing about what it tells of. */
        FURNITURE,
        /** Known, and only given with grouped rows. */
        GROUPED_ONLY,
        UNKNOWN
    }

    private static final List<String> FURNITURE = List.of("attributes", "links");

    private final Map<String, Target> targets = new HashMap<>();

    private RowNames() {
        FURNITURE.forEach(name -> targets.put(name, Passed.FURNITURE));
    }

    static RowNames of(Dataset dataset) {
        RowNames names = new RowNames();
        for (Measure measure : dataset.groupedOnly()) {
            names.targets.put(key(measure.name()), Passed.GROUPED_ONLY);
        }
        for (int position = 0; position < dataset.fields().size(); position++) {
            Field field = dataset.fields().get(position);
            names.add("", field.name(), new Slot(position, 0));
            List<String> aliases = field.wire().aliases();
            for (int i = 0; i < aliases.size(); i++) {
                names.add("", aliases.get(i), new Slot(position, i + 1));
            }
        }
        return names;
    }

    private void add(String path, String name, Slot slot) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            targets.put(key(name), slot);
            return;
        }
        String outer = name.substring(0, dot);
        if (!(targets.get(key(outer)) instanceof Inner)) {
            targets.put(key(outer), new Inner(path + outer, new RowNames(), new ArrayList<>()));
        }
        if (targets.get(key(outer)) instanceof Inner inner) {
            inner.positions().add(slot.position());
            inner.names().add(inner.path() + ".", name.substring(dot + 1), slot);
        }
    }

    Target find(String name) {
        return targets.getOrDefault(key(name), Passed.UNKNOWN);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
