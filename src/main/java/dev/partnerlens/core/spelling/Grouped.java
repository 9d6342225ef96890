package dev.partnerlens.core.spelling;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * Spellings that are counted as one on the user's wish.
 *
 * @param spelled what they are counted under
 * @param variants the other spellings, in alphabetical order
 */
public record Grouped(Dataset dataset, TextField field, String spelled, List<String> variants) {
    public Grouped {
        variants = List.copyOf(variants);
    }
}
