package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Arrival;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SetProgress.Waiting;
import dev.partnerlens.text.TimeLeft;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;

/** How far one set is, in one line: what is known and nothing else. */
record ProgressText(Words words) {
    String of(SetProgress progress) {
        return Terminal.plain(line(progress));
    }

    private String line(SetProgress progress) {
        String id = progress.dataset().id();
        List<String> facts = new ArrayList<>();
        if (progress.waiting().isPresent()) {
            if (progress.rows() > 0 || progress.waiting().get() instanceof Waiting.Pause) {
                facts.add(words.get("sync.rows", progress.rows()));
            }
            facts.add(waiting(progress.waiting().get()));
            return words.get("sync.line", id, String.join(", ", facts));
        }
        if (progress.rows() == 0 && progress.dataset().arrival() == Arrival.AS_NOW) {
            return words.get("sync.beginning", id);
        }
        if (progress.windows() == 0 && progress.rows() == 0) {
            return words.get("sync.asking", id);
        }
        facts.add(words.get("sync.rows", progress.rows()));
        progress.rowsASecond().ifPresent(rate -> facts.add(words.get("sync.rate", rate)));
        facts.add(words.get("sync.windows", progress.windowsDone(), progress.windows()));
        progress.left().ifPresent(time -> facts.add(words.get("sync.time-left", TimeLeft.of(time, words))));
        return words.get("sync.line", id, String.join(", ", facts));
    }

    private String waiting(Waiting waiting) {
        return switch (waiting) {
            case Waiting.Pause(var length) ->
                words.get(
                        "sync.waiting.service",
                        Math.max(1, length.plusMillis(999).toSeconds()));
            case Waiting.OtherSet(var other) -> words.get("sync.waiting.set", other.id());
            case Waiting.Writer() -> words.get("sync.waiting.writer");
        };
    }
}
