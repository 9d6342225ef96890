package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SetProgress.Waiting;
import dev.partnerlens.sync.SyncState.Told;
import dev.partnerlens.text.TimeLeft;
import dev.partnerlens.text.Words;
import java.time.Instant;
import java.util.Locale;

/**
 * How far one set is, in words; what is not known is empty.
 *
 * @param state what is done for it, or for whom it waits
 */
public record SetLine(Dataset dataset, String name, String state, String rows, String rate, String left) {
    /** A set as it told at its last word, with pauses counted down to {@code now}. */
    public static SetLine of(Told told, Words words, Instant now) {
        SetProgress set = told.set();
        return new SetLine(
                set.dataset(),
                words.dataset(set.dataset()),
                state(told, words, now),
                set.rows() > 0 ? words.formats().number(set.rows()) : "",
                set.rowsASecond().isPresent()
                        ? words.formats().number(set.rowsASecond().getAsLong())
                        : "",
                set.left().map(time -> TimeLeft.of(time, words)).orElse(""));
    }

    private static String state(Told told, Words words, Instant now) {
        SetProgress set = told.set();
        if (set.waiting().isEmpty()) {
            return set.windows() > 1 && set.stage().busy()
                    ? words.get(
                            "window.sync.stage-windows", stage(set.stage(), words), set.windowsDone(), set.windows())
                    : stage(set.stage(), words);
        }
        return switch (set.waiting().get()) {
            case Waiting.Pause _ -> {
                long seconds =
                        told.resumes().map(end -> SyncStatus.seconds(now, end)).orElse(0L);
                yield seconds > 0 ? words.get("window.sync.waits.service", seconds) : stage(set.stage(), words);
            }
            case Waiting.OtherSet(var other) -> words.get("window.sync.waits.set", words.dataset(other));
            case Waiting.Writer() -> words.get("window.sync.waits.writer");
        };
    }

    static String stage(SetProgress.Stage stage, Words words) {
        return words.get("window.sync.stage." + stage.name().toLowerCase(Locale.ROOT));
    }
}
