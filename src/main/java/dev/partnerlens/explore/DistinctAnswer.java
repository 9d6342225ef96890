package dev.partnerlens.explore;

import dev.partnerlens.core.TextField;
import java.util.List;

/**
 * How many different ids stand behind each group of an answer, without regard to case; absent and empty ones are nobody.
 *
 * @param ids what is counted
 * @param counts one a group of {@code answer.rows()}, in their order
 * @param total how many there are in all, each once: mostly fewer than the counts added up
 */
public record DistinctAnswer(Answer answer, TextField ids, List<Long> counts, long total) {
    public DistinctAnswer {
        counts = List.copyOf(counts);
    }
}
