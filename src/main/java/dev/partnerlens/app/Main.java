package dev.partnerlens.app;

import dev.partnerlens.cli.Cli;
import dev.partnerlens.cli.PlainCall;
import dev.partnerlens.cli.Surroundings;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.text.Words;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the program. Not a JavaFX Application, so that commands without a window never load the toolkit. */
public final class Main {
    private static final long SECONDS_TO_STOP = 10;

    private Main() {}

    public static void main(String[] args) {
        Environment environment = Environment.ofThisProcess();
        if (environment.display() && PlainCall.leadsToWindow(args)) {
            UiThread.begin(Look::warmUp);
        }
        SystemProxies.use(System.getenv(), System.getProperties());
        CountDownLatch ended = new CountDownLatch(1);
        stopAtSignals(Thread.currentThread(), ended);
        int code;
        try {
            code = run(
                    environment,
                    new Output(new FileOutputStream(FileDescriptor.out), charset()),
                    new Output(new FileOutputStream(FileDescriptor.err), charset()),
                    args);
        } finally {
            ended.countDown();
        }
        System.exit(code);
    }

    /** One call of the program on the calling thread; an interrupt stops it early. */
    static int run(Environment environment, Output out, Output err, String... args) {
        Surroundings here = new Surroundings(
                Words.in(environment.locale()),
                Version.ofThisBuild(),
                environment.home(),
                environment.today(),
                () -> LocalDate.now(ZoneOffset.UTC),
                environment.byMaven() ? Path.of("target", "demo") : Path.of("partnerlens-demo"),
                terminal().isPresent() && movesTheCursor(System.getenv()),
                terminal().map(ConsoleKeyboard::new));
        try (AppGraph graph = new AppGraph(environment)) {
            return new Cli(graph, here, out, err).run(args);
        }
    }

    /** Ctrl+C and a polite kill stop the work as an interrupt does, and wait until it has put things in order. */
    private static void stopAtSignals(Thread work, CountDownLatch ended) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            work.interrupt();
            try {
                boolean inTime = ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
                if (!inTime) {
                    // What is whole is stored already; the rest is lost with the process.
                    Runtime.getRuntime().halt(1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** UTF-8 for files and pipes everywhere; the window of a Windows console has a character set of its own. */
    private static Charset charset() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? terminal().map(Console::charset).orElse(StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    }

    /** Whether the terminal knows the usual signs for it; the old window of a Windows console prints them. */
    private static boolean movesTheCursor(Map<String, String> variables) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows
                ? variables.containsKey("WT_SESSION") || variables.containsKey("TERM")
                : !"dumb".equals(variables.getOrDefault("TERM", "dumb"));
    }

    /** Empty where input or output is a file or a pipe. */
    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
