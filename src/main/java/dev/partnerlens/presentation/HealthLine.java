package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.State;
import dev.partnerlens.text.HealthWords;
import dev.partnerlens.text.Words;

/**
 * A set in the table of data health, in words.
 *
 * @param gapDays days that no fetch covers, before today
 * @param remarks how many things there are to know
 */
public record HealthLine(
        Dataset dataset,
        State state,
        String name,
        String stateText,
        String rows,
        String through,
        String windows,
        String gapDays,
        String remarks,
        String fetched,
        String due) {
    private static final String NONE = "\u2013";

    static HealthLine of(Health health, Words words) {
        HealthWords inWords = new HealthWords(words);
        return new HealthLine(
                health.dataset(),
                health.state(),
                words.dataset(health.dataset()),
                inWords.state(health.state()),
                words.formats().number(health.freshness().rows()),
                health.freshness().through().map(words.formats()::date).orElse(NONE),
                words.formats().number(health.windows().size()),
                words.formats().number(HealthWords.days(health.holes())),
                words.formats().number(health.concerns().size()),
                health.freshness().fetchedAt().map(words.formats()::dateTime).orElse(NONE),
                health.nextDue().map(words.formats()::dateTime).orElse(NONE));
    }
}
