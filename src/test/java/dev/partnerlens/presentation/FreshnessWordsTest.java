package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The chip tells of the worst of a tab's sets, stored or not. */
class FreshnessWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @Test
    void theWorstSetSpeaksForAll() {
        assertThat(tone(fetched())).isEqualTo(FreshnessText.Tone.COMPLETE);
        assertThat(tone(fetched().without(AzureUsage.DATASET, Standing.FAILED))).isEqualTo(FreshnessText.Tone.FAILED);
        assertThat(tone(fetched().without(AzureUsage.DATASET, Standing.NOT_PERMITTED)))
                .isEqualTo(FreshnessText.Tone.INCOMPLETE);
        assertThat(tone(fetched().without(AzureUsage.DATASET, Standing.NOT_OFFERED)))
                .isEqualTo(FreshnessText.Tone.COMPLETE);
    }

    @Test
    void disputedRowsAreNotComplete() {
        InMemorySource source = fetched();
        Freshness known = source.freshness(AzureUsage.DATASET);
        source.freshness(
                AzureUsage.DATASET,
                new Freshness(
                        known.standing(),
                        known.fetchedAt(),
                        known.through(),
                        known.covered(),
                        known.begins(),
                        known.rows(),
                        known.delivered(),
                        0,
                        true,
                        known.lastProblem()));
        assertThat(tone(source)).isEqualTo(FreshnessText.Tone.INCOMPLETE);
    }

    private static InMemorySource fetched() {
        return new InMemorySource(TODAY).put(Subscriptions.DATASET, List.of()).put(AzureUsage.DATASET, List.of());
    }

    private static FreshnessText.Tone tone(InMemorySource source) {
        Practice practice = Practice.load(source, List.of(Subscriptions.DATASET, AzureUsage.DATASET), TODAY);
        return FreshnessWords.of(
                        practice, List.of(Subscriptions.DATASET, AzureUsage.DATASET), TODAY, Words.in(Locale.ENGLISH))
                .tone();
    }
}
