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
        return open(context, window.get(), new WindowOpener.Request(home, partner, context.day(), Optional.empty()));
    }

    /** Opens a window and tells where another one took over; returns the exit code. */
    static int open(Context context, WindowOpener window, WindowOpener.Request request) {
        if (window.open(request) == WindowOpener.Ending.HANDED_OVER) {
            context.out().line(context.words().get("terminal.handed-over"));
        }
        return Failures.DONE;
    }
}
