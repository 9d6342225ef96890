package dev.partnerlens.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The call without a command: the window. */
@Command(name = "partnerlens", description = "${bundle:help.partnerlens}")
final class RootCommand implements Callable<Integer> {
    private final Context context;

    RootCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<String> partner = context.partnerName();
        Path home = context.home();
        Optional<WindowOpener> window = context.services().window();
        if (window.isEmpty()) {
            context.err().line(context.words().get("terminal.no-display"));
            return Failures.FAILED;
        }
        return window.get().open(new WindowOpener.Request(home, partner, context.today(), Optional.empty()));
    }
}
