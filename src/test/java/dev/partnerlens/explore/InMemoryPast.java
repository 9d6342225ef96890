package dev.partnerlens.explore;

import dev.partnerlens.core.Change;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Spell;
import dev.partnerlens.core.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whole states kept one beside the other, for tests without a cache: what a past must answer, told the simple way. */
public final class InMemoryPast implements Past {
    private final List<State> states = new ArrayList<>();

    private record State(LocalDate filed, InMemorySource source) {}

    /** The next sync left this state behind. */
    public InMemoryPast then(LocalDate filed, InMemorySource source) {
        states.add(new State(filed, source));
        return this;
    }

    /** The newest state. */
    public InMemorySource source() {
        return states.getLast().source();
    }

    @Override
    public long now() {
        return states.size();
    }

    @Override
    public long at(LocalDate day) {
        long last = 0;
        for (int i = 0; i < states.size(); i++) {
            if (!states.get(i).filed().isAfter(day)) {
                last = i + 1L;
            }
        }
        return last;
    }

    @Override
    public CodedSource asOf(LocalDate day) {
        return state(at(day));
    }

    private InMemorySource state(long moment) {
        return moment == 0
                ? new InMemorySource(LocalDate.EPOCH)
                : states.get(Math.toIntExact(moment) - 1).source();
    }

    @Override
    public List<Change> changes(Dataset dataset, long after, long upTo) {
        if (!state(after).has(dataset)) {
            return List.of();
        }
        List<Row> before = new ArrayList<>(state(after).rows(dataset));
        List<Row> now = new ArrayList<>();
        for (Row row : state(upTo).rows(dataset)) {
            if (!before.remove(row)) {
                now.add(row);
            }
        }
        List<Change> changes = new ArrayList<>();
        Map<List<String>, List<Row>> fresh = byIdentity(dataset, now);
        Map<List<String>, List<Row>> gone = byIdentity(dataset, before);
        fresh.forEach((key, rows) -> {
            List<Row> old = gone.getOrDefault(key, List.of());
            if (rows.size() == 1 && old.size() == 1 && !key.isEmpty()) {
                changes.add(new Change.Altered(dataset, old.getFirst(), rows.getFirst()));
                gone.remove(key);
            } else {
                rows.forEach(row -> changes.add(new Change.New(dataset, row)));
            }
        });
        gone.values().forEach(rows -> rows.forEach(row -> changes.add(new Change.Gone(dataset, row))));
        return changes;
    }

    @Override
    public List<Spell> spells(Dataset dataset, TextField field, String value, TextField name) {
        List<Spell> spells = new ArrayList<>();
        for (int moment = 1; moment <= states.size(); moment++) {
            for (Row row : state(moment).rows(dataset)) {
                String text = row.text(field);
                if (text != null && field.same(text, value)) {
                    boolean last = moment == states.size();
                    spells.add(new Spell(row.text(name), moment, last ? Long.MAX_VALUE : moment + 1L));
                }
            }
        }
        return spells;
    }

    private static Map<List<String>, List<Row>> byIdentity(Dataset dataset, List<Row> rows) {
        Map<List<String>, List<Row>> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> key = new ArrayList<>();
            for (TextField field : dataset.identity()) {
                String text = row.text(field);
                key.add(text == null ? "" : text.toLowerCase(Locale.ROOT));
            }
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return byKey;
    }
}
