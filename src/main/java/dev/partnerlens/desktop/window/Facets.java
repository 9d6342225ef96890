package dev.partnerlens.desktop.window;

import dev.partnerlens.desktop.part.FacetEntry;
import dev.partnerlens.explore.FacetValue;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The values of a facet as its popover shows them; absent and empty ones are one entry, "(empty)". */
final class Facets {
    private Facets() {}

    static List<FacetEntry> entries(List<FacetValue> values, Words words) {
        List<FacetEntry> entries = new ArrayList<>();
        long empty = 0;
        for (FacetValue value : values) {
            String text = value.value();
            if (text == null || text.isEmpty()) {
                empty += value.rows();
            } else {
                entries.add(
                        new FacetEntry(text, text.isBlank() ? words.get("filter.empty") : text.strip(), value.rows()));
            }
        }
        if (empty > 0) {
            entries.add(new FacetEntry("", words.get("filter.empty"), empty));
        }
        return entries;
    }
}
