package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.SetAside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Gathers the rows of one page, field by field. A row with a value that cannot be read is set aside; nothing else is
 * lost with it.
 */
final class RowCollector {
    private static final int UNKNOWN = -1;
    private static final int GROUPED_ONLY = -2;

    private final Dataset dataset;
    /** Names as they come, in their own case, to positions: the same few names come ten thousand times. */
    private final Map<String, Integer> slots = new HashMap<>();

    private final boolean[] delivered;
    private final List<Row> rows = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final Map<String, Long> unknown = new HashMap<>();

    private Row.Builder row;
    private boolean anyField;
    private boolean dated;
    private @Nullable SetAside fault;

    RowCollector(Dataset dataset) {
        this.dataset = dataset;
        this.delivered = new boolean[dataset.fields().size()];
        this.row = Row.builder(dataset);
    }

    /** Begins a row. */
    void begin() {
        row = Row.builder(dataset);
        anyField = false;
        dated = false;
        fault = null;
    }

    /** Takes the value that the parser stands on, whose name is {@code name}, and leaves the parser at its end. */
    void field(String name, JsonParser parser) {
        int slot = slots.computeIfAbsent(name, this::slot);
        if (slot < 0) {
            if (slot == UNKNOWN) {
                unknown.merge(name, 1L, Long::sum);
            } else {
                anyField = true;
            }
            parser.skipChildren();
            return;
        }
        Field field = dataset.fields().get(slot);
        anyField = true;
        delivered[slot] = true;
        try {
            Object value = FieldReader.read(field, parser);
            // A field may come under two names; the one that says something wins.
            if (value != null) {
                row.value(slot, value);
                dated |= field.equals(dataset.date());
            }
        } catch (UnreadableValue e) {
            if (fault == null) {
                fault = new SetAside(field.name(), e.expected());
            }
        }
    }

    /** Ends the row that was begun. */
    void end() {
        if (fault == null && !anyField) {
            fault = new SetAside("", "expected at least one field of the set");
        }
        if (fault == null && !dated && dataset.arrival() == Arrival.BY_DATE) {
            fault = new SetAside(dataset.date().name(), "expected a date, since rows are filed by it");
        }
        if (fault == null) {
            rows.add(row.build());
        } else {
            setAside.add(fault);
        }
    }

    /** Counts something that stands in a row's place and is none. */
    void noRow() {
        setAside.add(new SetAside("", "expected an object"));
    }

    /** Whether the row in hand has had any field of the set. */
    boolean anyField() {
        return anyField;
    }

    /** Whether a row was kept or set aside. */
    boolean any() {
        return !rows.isEmpty() || !setAside.isEmpty();
    }

    Page page(List<String> links, @Nullable Long total) {
        Set<Field> seen = new HashSet<>();
        for (int i = 0; i < delivered.length; i++) {
            if (delivered[i]) {
                seen.add(dataset.fields().get(i));
            }
        }
        return Page.of(rows, seen, setAside, unknown, links, total);
    }

    private int slot(String name) {
        return dataset.field(name)
                .map(dataset::position)
                .orElseGet(
                        () -> dataset.groupedOnly().stream().map(Measure::name).anyMatch(name::equalsIgnoreCase)
                                ? GROUPED_ONLY
                                : UNKNOWN);
    }
}
