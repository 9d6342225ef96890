package dev.partnerlens.chart;

import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Values of a text field by size, largest first, rows without a customer last. Spellings that a filter takes for the same value are one entry, named by
 * the spelling with the most rows; absent and empty are one entry with an empty name.
 */
record Ranking(List<Entry> entries, BigDecimal total) {
    Ranking {
        entries = List.copyOf(entries);
    }

    record Entry(String key, BigDecimal size, long rows) {}

    /** From an answer grouped by {@code field} first: the sums where there is a measure, else the row counts. */
    static Ranking of(Answer answer, TextField field) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        Map<String, Long> most = new LinkedHashMap<>();
        boolean counted = answer.query().measure().isEmpty();
        for (Answer.Group group : answer.rows()) {
            String key = group.keys().getFirst() instanceof String text ? text : "";
            String same = field.kind() == TextField.Kind.TEXT ? key : key.toLowerCase(Locale.ROOT);
            BigDecimal size = counted || group.sum() == null ? BigDecimal.valueOf(group.rowCount()) : group.sum();
            String name = key;
            Entry before = merged.get(same);
            if (before != null && most.getOrDefault(same, 0L) >= group.rowCount()) {
                name = before.key();
            }
            most.merge(same, group.rowCount(), Math::max);
            merged.put(
                    same,
                    before == null
                            ? new Entry(name, size, group.rowCount())
                            : new Entry(name, before.size().add(size), before.rows() + group.rowCount()));
        }
        List<Entry> entries = new ArrayList<>(merged.values());
        entries.sort(Comparator.<Entry, Boolean>comparing(entry -> isNobody(field, entry))
                .thenComparing(Comparator.comparing(Entry::size).reversed())
                .thenComparing(Entry::key));
        return new Ranking(entries, entries.stream().map(Entry::size).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Rows without a customer are nobody's: they count in the total and rank behind everybody. */
    private static boolean isNobody(TextField field, Entry entry) {
        return entry.key().isEmpty()
                && (field.meaning().equals(Optional.of(Meaning.CUSTOMER_NAME))
                        || field.meaning().equals(Optional.of(Meaning.CUSTOMER_ID)));
    }
}
