package dev.partnerlens.explore.insight;

import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.Fold;
import java.util.List;
import java.util.Optional;

/**
 * Whose use of what a series tells. Ids and codes count as one whatever their case, absent as empty; the values are as
 * they came first.
 *
 * @param values one for each field
 * @param unit in which the series counts; the empty text where there is none
 */
public record SeriesKey(List<TextField> fields, List<String> values, String unit) {
    public SeriesKey {
        fields = List.copyOf(fields);
        values = List.copyOf(values);
    }

    /** The value of a field; empty where the key has no such field. */
    public Optional<String> value(TextField field) {
        int at = fields.indexOf(field);
        return at < 0 ? Optional.empty() : Optional.of(values.get(at));
    }

    /** The same for all spellings of one key. */
    List<String> identity() {
        String[] all = new String[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            all[i] = fields.get(i).exact() ? values.get(i) : Fold.of(values.get(i));
        }
        all[values.size()] = unit;
        return List.of(all);
    }
}
