package dev.partnerlens.bench;

import dev.partnerlens.bench.start.StartBench;
import dev.partnerlens.bench.tab.TabBench;
import dev.partnerlens.bench.workbook.WorkbookBench;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures and sets the product's figures beside its peers'. Arguments: the file for the results, the folder of JavaFX's
 * modules, numbers of rows with commas between them, then the works to measure; without any, all of them.
 */
public final class Bench {
    private static final Set<Work> OF_THE_TAB = EnumSet.of(Work.FILTER, Work.BRUSH, Work.LOAD, Work.MEMORY);
    private static final int WORKBOOK_ROWS = 300_000;
    private static final int START_ROWS = 1_000_000;
    private static final int UNREPEATED_ROWS = 1_000_000;

    private final Path data;
    private final Path appended;
    private final String modules;
    private final List<Comparison> comparisons = new ArrayList<>();

    private Bench(Path folder, String modules) throws IOException {
        this.modules = modules;
        // Beside the results, which a build clears away; making millions of rows takes a while.
        data = Objects.requireNonNull(folder.getParent()).resolve("bench-data");
        appended = folder.resolve("appended.tsv");
        Files.createDirectories(data);
        Files.deleteIfExists(appended);
    }

    public static void main(String[] arguments) throws IOException, RunnerException, InterruptedException {
        Path file = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Bench bench = new Bench(folder, arguments[1]);
        bench.run(
                new TreeSet<>(Arrays.stream(arguments[2].split(","))
                        .map(Long::valueOf)
                        .toList()),
                works(List.of(arguments).subList(3, arguments.length)));
        print(bench.comparisons, System.out);
        Files.writeString(file, json(bench.comparisons));
    }

    private static EnumSet<Work> works(List<String> named) {
        EnumSet<Work> works = EnumSet.allOf(Work.class);
        works.removeIf(work -> !named.isEmpty() && !named.contains(work.id()));
        return works;
    }

    private void run(Collection<Long> sizes, EnumSet<Work> works)
            throws IOException, RunnerException, InterruptedException {
        for (Work work : works) {
            if (work.benchmark().isPresent()) {
                comparisons.addAll(Comparison.of(work, measured(work.benchmark().get())));
            }
        }
        List<String> ofTheTab =
                works.stream().filter(OF_THE_TAB::contains).map(Work::id).toList();
        if (!ofTheTab.isEmpty()) {
            for (long rows : sizes) {
                program(TabBench.class, rows, "usage", ofTheTab);
            }
            program(TabBench.class, UNREPEATED_ROWS, "unrepeated", ofTheTab);
        }
        if (works.contains(Work.WORKBOOK)) {
            program(WorkbookBench.class, WORKBOOK_ROWS, "usage", List.of());
        }
        if (works.contains(Work.START)) {
            program(StartBench.class, START_ROWS, "usage", List.of(modules));
        }
        if (Files.exists(appended)) {
            comparisons.addAll(Comparison.appended(appended));
        }
    }

    private static Collection<RunResult> measured(String benchmark) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmark.replace(".", "\\.") + "\\.")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.NORMAL)
                .build();
        return new Runner(options).run();
    }

    /** A process of its own, so that what one work leaves behind does not burden the next. */
    private void program(Class<?> program, long rows, String subject, List<String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx6g",
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName(),
                appended.toString(),
                data.toString(),
                Long.toString(rows),
                subject));
        command.addAll(more);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(program.getSimpleName() + " ended with " + code);
        }
    }

    private static void print(List<Comparison> comparisons, PrintStream out) {
        out.printf(
                "%-9s %10s %-26s %-10s %-8s %12s %12s %8s%n",
                "work", "rows", "subject", "peer", "unit", "ours", "theirs", "ratio");
        for (Comparison each : comparisons) {
            out.printf(
                    Locale.ROOT,
                    "%-9s %,10d %-26s %-10s %-8s %,12.2f %,12.2f %8.3f%n",
                    each.work(),
                    each.rows(),
                    each.subject(),
                    each.peer(),
                    each.unit(),
                    each.ours(),
                    each.theirs(),
                    each.ratio());
        }
    }

    private static String json(List<Comparison> comparisons) {
        return "[\n"
                + String.join(",\n", comparisons.stream().map(Comparison::json).toList()) + "\n]\n";
    }
}
