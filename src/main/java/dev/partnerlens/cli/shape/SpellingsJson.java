package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import java.util.List;
import java.util.Map;

/** Spellings of one thing as scripts get them. */
public final class SpellingsJson {
    private SpellingsJson() {}

    /** One object with everything found, in the order of sets and fields. */
    public static void write(Map<Dataset, List<Variants>> found, Spellings wishes, Output out) {
        JsonOut json = new JsonOut(out);
        json.object().name("spellings").array();
        found.forEach((dataset, groups) -> groups.forEach(variants -> {
            json.line();
            variants(json, dataset, variants, wishes);
        }));
        json.endArray().endObject();
        out.append('\n');
    }

    /** {@code countedAs} is null while each spelling counts for itself. */
    static void variants(JsonOut json, Dataset dataset, Variants variants, Spellings wishes) {
        json.object()
                .field("dataset", dataset.id())
                .field("field", variants.field().name())
                .field("countedAs", wishes.countedAs(dataset, variants).orElse(null))
                .name("values")
                .array();
        variants.spellings()
                .forEach(spelling -> json.object()
                        .field("value", spelling.text())
                        .field("rows", spelling.rows())
                        .endObject());
        json.endArray().endObject();
    }
}
