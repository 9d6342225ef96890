package dev.partnerlens.simulator.grammar;

import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.Resource;
import java.util.ArrayList;
import java.util.List;

/** One field of {@code orderby}. */
public record Ordering(Column column, boolean descending) {
    /** {@code field [asc|desc],…}; ascending where nothing is said. */
    static List<Ordering> parse(Resource resource, String text) {
        List<Ordering> orderings = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            List<String> words = List.of(part.strip().split("\\s+", -1));
            boolean descending = words.size() == 2 && words.get(1).equalsIgnoreCase("desc");
            boolean ascending =
                    words.size() == 1 || (words.size() == 2 && words.get(1).equalsIgnoreCase("asc"));
            if (!ascending && !descending) {
                throw BadRequest.input("orderby", "Expected a field and asc or desc.");
            }
            Column column = Fields.usable(resource, words.getFirst(), Column::orderable, "ordered by");
            orderings.add(new Ordering(column, descending));
        }
        return List.copyOf(orderings);
    }
}
