package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import dev.partnerlens.text.HealthWords;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Map;

/** Spellings of one thing for readers, field by field. */
public final class SpellingsText {
    private final Words words;
    private final Output out;

    public SpellingsText(Words words, Output out) {
        this.words = words;
        this.out = out;
    }

    /** Everything found, in the order of sets and fields. */
    public void write(Map<Dataset, List<Variants>> found, Spellings wishes) {
        HealthWords health = new HealthWords(words);
        boolean any = false;
        for (Map.Entry<Dataset, List<Variants>> set : found.entrySet()) {
            String last = "";
            for (Variants variants : set.getValue()) {
                any = true;
                String head = set.getKey().id() + ", " + variants.field().name();
                if (!head.equals(last)) {
                    print(head);
                    last = head;
                }
                wrapped("  ", health.texts(variants));
                wrapped(
                        "    ",
                        wishes.countedAs(set.getKey(), variants)
                                .map(as -> words.get("spellings.counted-as", as))
                                .orElseGet(() -> words.get("spellings.apart")));
            }
        }
        if (!any) {
            print(words.get("spellings.none"));
        }
    }

    private void wrapped(String first, String text) {
        Wrapped.lines(first, Terminal.plain(text))
                .forEach(line -> out.append(line).append('\n'));
    }

    private void print(String line) {
        out.append(Terminal.plain(line)).append('\n');
    }
}
