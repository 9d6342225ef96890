package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.text.Words;
import java.util.List;

/** Asks the user for a yes in the terminal. */
final class Consent {
    private final Context context;

    Consent(Context context) {
        this.context = context;
    }

    /** Whether there is somebody to ask. */
    boolean possible() {
        return context.here().keyboard().isPresent();
    }

    /** Anything but a plain yes is a no. */
    boolean given(String question) throws InterruptedException {
        Words words = context.words();
        context.err()
                .append(Terminal.plain(question + " " + words.get("budget.choice") + " "))
                .flush();
        String answer = context.here().keyboard().orElseThrow().line().strip();
        return List.of(words.get("budget.yes").split(" ", -1)).contains(answer.toLowerCase(words.locale()));
    }
}
