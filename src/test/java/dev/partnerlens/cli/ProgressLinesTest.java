package dev.partnerlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.text.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aLogGetsALineASetAndThenOneInTenSeconds() {
        try (ProgressLines lines = lines(false)) {
            for (int second = 0; second < 25; second++) {
                clock.set(TimeUnit.SECONDS.toNanos(second));
                lines.progress(fetching(AzureUsage.DATASET, second * 100L));
            }
            lines.progress(fetching(Referrals.DATASET, 1));
        }
        assertThat(text()).isEqualTo("""
            azure-usage: 0 rows, 1 of 14 windows
            azure-usage: 1,000 rows, 1 of 14 windows
            azure-usage: 2,000 rows, 1 of 14 windows
            referrals: 1 rows, 1 of 14 windows
            """);
    }

    @Test
    void aTerminalHasOneLineThatIsWrittenOverAndCleared() {
        try (ProgressLines lines = lines(true)) {
            lines.progress(fetching(AzureUsage.DATASET, 1000));
            lines.progress(fetching(AzureUsage.DATASET, 2000));
            clock.set(TimeUnit.SECONDS.toNanos(1));
            lines.progress(fetching(AzureUsage.DATASET, 3));
        }
        String first = "azure-usage: 1,000 rows, 1 of 14 windows";
        String last = "azure-usage: 3 rows, 1 of 14 windows    ";
        assertThat(text())
                .isEqualTo("\r" + first + "\r" + last + "\r"
                        + " ".repeat(last.strip().length()) + "\r");
    }

    @Test
    void aLogHearsNothingOfASetBeforeSomethingHasCome() {
        try (ProgressLines lines = lines(false)) {
            lines.progress(new SetProgress(AzureUsage.DATASET, SetProgress.Stage.ASKING, 0, 0, 0));
            lines.progress(new SetProgress(AzureUsage.DATASET, SetProgress.Stage.FETCHING, 0, 0, 14));
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void aPauseIsToldAtOnce() {
        try (ProgressLines lines = lines(false)) {
            lines.progress(fetching(AzureUsage.DATASET, 1000));
            lines.progress(waiting(1000, Duration.ofSeconds(57)));
            lines.progress(waiting(1000, Duration.ofMillis(200)));
            lines.progress(fetching(AzureUsage.DATASET, 2000));
        }
        assertThat(text()).isEqualTo("""
            azure-usage: 1,000 rows, 1 of 14 windows
            azure-usage: 1,000 rows, waiting 57 s as the service asks
            azure-usage: 1,000 rows, waiting 1 s as the service asks
            """);
    }

    private static SetProgress waiting(long rows, Duration pause) {
        return new SetProgress(AzureUsage.DATASET, SetProgress.Stage.FETCHING, rows, 1, 14, Optional.of(pause));
    }

    private ProgressLines lines(boolean live) {
        return new ProgressLines(Words.in(Locale.ENGLISH), new Output(bytes, StandardCharsets.UTF_8), live, clock::get);
    }

    private static SetProgress fetching(Dataset dataset, long rows) {
        return new SetProgress(dataset, SetProgress.Stage.FETCHING, rows, 1, 14);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
