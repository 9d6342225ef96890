package dev.partnerlens.presentation;

import dev.partnerlens.sync.SyncState;
import dev.partnerlens.text.Formats;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.time.Instant;

/** What the background sync does while nothing runs, in one line. */
final class SyncWords {
    private SyncWords() {}

    static String idle(SyncState state, Words words, Instant now) {
        Formats formats = words.formats();
        return switch (state) {
            case SyncState.Running _ -> words.get("window.sync.running");
            case SyncState.Idle idle ->
                idle.nextDue()
                        .filter(now::isBefore)
                        .map(next -> words.get("window.sync.next", formats.time(next)))
                        .orElseGet(() -> words.get("window.sync.idle"));
            case SyncState.Waiting waiting ->
                switch (waiting.reason()) {
                    case OFFLINE ->
                        words.get("window.sync.offline", formats.time(waiting.since()), formats.time(waiting.next()));
                    case OTHER_SYNC -> words.get("window.sync.other", formats.time(waiting.next()));
                };
            case SyncState.Failed failed -> new ProblemWords(words).what(failed.problem());
        };
    }
}
