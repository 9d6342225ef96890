package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.SetAside;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Gathers the rows of one page, field by field. A row with a value that cannot be read is set aside; nothing else is
 * lost with it.
 */
final class RowCollector {
    private static final int NO_DATE = -1;

    private final Dataset dataset;
    private final RowNames names;
    private final NameOrder order;
    private final FieldReader[] readers;
    private final int date;
    private final List<Companion> companions;
    private final boolean[] delivered;
    private final List<Row> rows = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final Map<String, Long> unknown = new HashMap<>();

    private final Row.Builder row;
    /** Of each field of the row in hand, the rank of the name that its value came under. */
    private final int[] ranks;

    private boolean anyField;
    private @Nullable SetAside fault;

    /** A figure, by position, that says nothing without another one. */
    private record Companion(int figure, int needed) {}

    RowCollector(Dataset dataset, RowNames names) {
        this.dataset = dataset;
        this.names = names;
        this.order = new NameOrder(names);
        Dates dates = new Dates();
        this.readers = dataset.fields().stream()
                .map(field -> new FieldReader(field, dates))
                .toArray(FieldReader[]::new);
        // The groups of a grouped answer need not be days.
        this.date = dataset.has(dataset.date()) ? dataset.position(dataset.date()) : NO_DATE;
        this.companions = dataset.figures().stream()
                .filter(figure -> figure.onlyWith().filter(dataset::has).isPresent())
                .map(figure -> new Companion(
                        dataset.position(figure),
                        dataset.position(figure.onlyWith().orElseThrow())))
                .toList();
        this.delivered = new boolean[readers.length];
        this.row = Row.builder(dataset);
        this.ranks = new int[readers.length];
    }

    /** Begins a row. */
    void begin() {
        order.begin();
        Arrays.fill(ranks, Integer.MAX_VALUE);
        anyField = false;
        fault = null;
    }

    /** Reads a whole row; the parser stands on its start. */
    void row(JsonParser parser) {
        begin();
        for (RowNames.Target target = order.next(parser); target != null; target = order.next(parser)) {
            JsonToken token = parser.nextToken();
            if (target instanceof RowNames.Slot slot) {
                value(slot, parser, token);
            } else {
                other(target, "", parser, token);
            }
        }
        end();
    }

    /** Takes the value that the parser stands on, whose name is {@code name}, and leaves the parser at its end. */
    void field(String name, JsonParser parser, JsonToken token) {
        other(names.find(name), "", parser, token);
    }

    private void value(RowNames.Slot slot, JsonParser parser, JsonToken token) {
        int position = slot.position();
        anyField = true;
        delivered[position] = true;
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        try {
            Object value = readers[position].read(parser, token);
            // A field may come under several names; the best of those that say something wins.
            if (value != null && slot.rank() <= ranks[position]) {
                ranks[position] = slot.rank();
                row.value(position, value);
            }
        } catch (UnreadableValue e) {
            fault(dataset.fields().get(position).name(), e.expected());
        }
    }

    private void other(RowNames.Target target, String path, JsonParser parser, JsonToken token) {
        switch (target) {
            case RowNames.Slot slot -> value(slot, parser, token);
            case RowNames.Inner inner -> inner(inner, parser, token);
            case RowNames.Passed.FURNITURE -> parser.skipChildren();
            case RowNames.Passed.GROUPED_ONLY -> {
                anyField = true;
                parser.skipChildren();
            }
            case RowNames.Passed.UNKNOWN -> {
                unknown.merge(path + parser.currentName(), 1L, Long::sum);
                parser.skipChildren();
            }
        }
    }

    /** An object that may hold fields has said so of each of them, by what it leaves out too. */
    private void inner(RowNames.Inner inner, JsonParser parser, JsonToken token) {
        anyField = true;
        inner.positions().forEach(position -> delivered[position] = true);
        if (token == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                other(inner.names().find(name), inner.path() + ".", parser, parser.nextToken());
            }
        } else if (token != JsonToken.VALUE_NULL) {
            parser.skipChildren();
            fault(inner.path(), "expected an object");
        }
    }

    private void fault(String name, String expected) {
        if (fault == null) {
            fault = new SetAside(name, expected);
        }
    }

    /** Ends the row that was begun. */
    void end() {
        if (!anyField) {
            fault("", "expected at least one field of the set");
        }
        if (dataset.arrival() == Arrival.BY_DATE && (date == NO_DATE || ranks[date] == Integer.MAX_VALUE)) {
            fault(dataset.date().name(), "expected a date, since rows are filed by it");
        }
        for (Companion companion : companions) {
            if (ranks[companion.needed()] == Integer.MAX_VALUE) {
                row.value(companion.figure(), null);
            }
        }
        if (fault == null) {
            rows.add(row.build());
        } else {
            setAside.add(fault);
            row.clear();
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

    Page page(Optional<NextPage> next, @Nullable Long total) {
        Set<Field> seen = new HashSet<>();
        for (int i = 0; i < delivered.length; i++) {
            if (delivered[i]) {
                seen.add(dataset.fields().get(i));
            }
        }
        return Page.of(rows, seen, setAside, unknown, next, total);
    }
}
