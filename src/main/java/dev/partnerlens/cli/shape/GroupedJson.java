package dev.partnerlens.cli.shape;

import dev.partnerlens.core.spelling.Grouped;
import java.util.List;

/** The spellings that an answer counts as one, so that nobody takes its groups for what was sent. */
final class GroupedJson {
    private GroupedJson() {}

    /** Writes a key of the object that is open, only where something is grouped. */
    static void write(JsonOut json, List<Grouped> all) {
        if (all.isEmpty()) {
            return;
        }
        json.name("spellings").array();
        for (Grouped grouped : all) {
            json.object()
                    .field("dataset", grouped.dataset().id())
                    .field("field", grouped.field().name())
                    .field("spelling", grouped.spelled())
                    .name("variants")
                    .array();
            grouped.variants().forEach(json::value);
            json.endArray().endObject();
        }
        json.endArray();
    }
}
