package dev.partnerlens.sync;

import dev.partnerlens.cache.SpellingBook;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import java.util.List;

/** Which spellings of one thing the user wants counted as one; rows keep what was sent, and each wish can be undone. */
public final class SpellingWishes {
    private final SpellingBook book;

    SpellingWishes(SpellingBook book) {
        this.book = book;
    }

    /** To be handed to whoever loads the rows. */
    public Spellings all() {
        return book.all();
    }

    /** Counts the variants under {@code spelled}, one of them. */
    public void group(Dataset dataset, Variants variants, String spelled) {
        book.group(dataset, variants.field(), variants.texts(), spelled);
    }

    /** Counts what is grouped each for itself again. */
    public void split(Grouped grouped) {
        book.split(grouped.dataset(), grouped.field(), List.of(grouped.spelled()));
    }

    /** Counts the variants each for itself again. */
    public void split(Dataset dataset, Variants variants) {
        book.split(dataset, variants.field(), variants.texts());
    }
}
