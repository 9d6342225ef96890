package dev.partnerlens.core.spelling;

import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * Texts of one field that look like spellings of one thing.
 *
 * @param spellings at least two, the one with most rows first
 */
public record Variants(TextField field, List<Spelling> spellings) {
    public Variants {
        spellings = List.copyOf(spellings);
    }

    /** The spelling to count the others under, unless the user says otherwise: the one that most rows have. */
    public String usual() {
        return spellings.getFirst().text();
    }

    public List<String> texts() {
        return spellings.stream().map(Spelling::text).toList();
    }

    public long rows() {
        return spellings.stream().mapToLong(Spelling::rows).sum();
    }
}
