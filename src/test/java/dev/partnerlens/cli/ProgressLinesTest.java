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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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
            referrals: 1 row, 1 of 14 windows
            """);
    }

    /** Set against a small terminal of our own, which moves its cursor as the real ones do. */
    @Test
    void aTerminalHasALineForEachSetThatIsWrittenOverAndCleared() {
        SetProgress other = fetching(Referrals.DATASET, 5);
        try (ProgressLines lines = lines(true)) {
            lines.progress(fetching(AzureUsage.DATASET, 1000));
            assertThat(screen()).containsExactly("azure-usage: 1,000 rows, 1 of 14 windows");
            lines.progress(fetching(AzureUsage.DATASET, 2000));
            assertThat(screen()).as("too soon").containsExactly("azure-usage: 1,000 rows, 1 of 14 windows");
            lines.progress(other);
            assertThat(screen())
                    .containsExactly("azure-usage: 2,000 rows, 1 of 14 windows", "referrals: 5 rows, 1 of 14 windows");
            clock.set(TimeUnit.SECONDS.toNanos(1));
            lines.progress(fetching(AzureUsage.DATASET, 3));
            assertThat(screen())
                    .containsExactly("azure-usage: 3 rows, 1 of 14 windows", "referrals: 5 rows, 1 of 14 windows");
            lines.progress(new SetProgress(AzureUsage.DATASET, SetProgress.Stage.DONE, 3, 14, 14));
            assertThat(screen()).containsExactly("referrals: 5 rows, 1 of 14 windows");
        }
        assertThat(screen()).isEmpty();
        assertThat(text().lines()).allMatch(line -> line.length() < 100);
    }

    @Test
    void paceTimeLeftAndWhoIsWaitedForAreTold() {
        SetProgress running = new SetProgress(
                AzureUsage.DATASET,
                SetProgress.Stage.FETCHING,
                12_300,
                3,
                14,
                Optional.empty(),
                OptionalLong.of(1_240),
                Optional.of(Duration.ofSeconds(4_000)));
        ProgressText english = new ProgressText(Words.in(Locale.ENGLISH));
        ProgressText french = new ProgressText(Words.in(Locale.FRENCH));
        assertThat(english.of(running))
                .isEqualTo("azure-usage: 12,300 rows, 1,240 rows/s, 3 of 14 windows, about 1 h 7 min left");
        assertThat(french.of(running))
                .isEqualTo("azure-usage : 12 300 lignes, 1 240 lignes/s, 3 fenêtres sur 14, encore 1 h 7 min environ");
        SetProgress behind = waiting(0, new SetProgress.Waiting.OtherSet(Referrals.DATASET));
        assertThat(english.of(behind)).isEqualTo("azure-usage: waiting for referrals");
        assertThat(french.of(behind)).isEqualTo("azure-usage : en attente de referrals");
        assertThat(english.of(waiting(7, new SetProgress.Waiting.Writer())))
                .isEqualTo("azure-usage: 7 rows, waiting until another set is stored");
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
        return waiting(rows, new SetProgress.Waiting.Pause(pause));
    }

    private static SetProgress waiting(long rows, SetProgress.Waiting waiting) {
        return new SetProgress(AzureUsage.DATASET, SetProgress.Stage.FETCHING, rows, 1, 14, Optional.of(waiting));
    }

    /** The lines that are on a screen that was sent what has been written by now. */
    private List<String> screen() {
        List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        int row = 0;
        int column = 0;
        String sent = text();
        for (int i = 0; i < sent.length(); i++) {
            StringBuilder line = lines.get(row);
            char sign = sent.charAt(i);
            if (sign == '\u001b') {
                int end = i + 2;
                while (Character.isDigit(sent.charAt(end))) {
                    end++;
                }
                switch (sent.charAt(end)) {
                    case 'A' -> row -= Integer.parseInt(sent.substring(i + 2, end));
                    case 'K' -> line.setLength(column);
                    case 'J' -> {
                        line.setLength(column);
                        lines.subList(row + 1, lines.size()).clear();
                    }
                    default -> throw new AssertionError("unknown sign");
                }
                i = end;
            } else if (sign == '\r') {
                column = 0;
            } else if (sign == '\n') {
                row++;
                column = 0;
                if (row == lines.size()) {
                    lines.add(new StringBuilder());
                }
            } else {
                line.replace(column, Math.min(column + 1, line.length()), String.valueOf(sign));
                column++;
            }
        }
        return lines.stream()
                .map(StringBuilder::toString)
                .filter(line -> !line.isEmpty())
                .toList();
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
