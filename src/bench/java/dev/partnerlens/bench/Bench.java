package dev.partnerlens.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures and sets the product's figures beside its peers'. Arguments: the file for the results, then the works to
 * measure; without any, all of them.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        List<Comparison> comparisons = new ArrayList<>();
        for (Work work : works(List.of(arguments).subList(1, arguments.length))) {
            comparisons.addAll(Comparison.of(work, measured(work)));
        }
        print(comparisons, System.out);
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json(comparisons));
    }

    private static List<Work> works(List<String> named) {
        return Arrays.stream(Work.values())
                .filter(work -> named.isEmpty() || named.contains(work.id()))
                .toList();
    }

    private static Collection<RunResult> measured(Work work) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(work.benchmark().replace(".", "\\.") + "\\.")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.NORMAL)
                .build();
        return new Runner(options).run();
    }

    private static void print(List<Comparison> comparisons, PrintStream out) {
        String line = "%-10s %-16s %-7s %12s %12s %8s %10s %10s%n";
        out.printf(line, "work", "subject", "peer", "rows/s", "peer's", "speed", "B/row", "peer's");
        for (Comparison each : comparisons) {
            out.printf(
                    "%-10s %-16s %-7s %,12.0f %,12.0f %7.0f%% %,10.1f %,10.1f%n",
                    each.work().id(),
                    each.subject(),
                    each.peer(),
                    1e9 / each.ours().nanos(),
                    1e9 / each.theirs().nanos(),
                    100 * each.theirs().nanos() / each.ours().nanos(),
                    each.ours().bytes(),
                    each.theirs().bytes());
        }
    }

    private static String json(List<Comparison> comparisons) {
        return "[\n"
                + String.join(",\n", comparisons.stream().map(Comparison::json).toList()) + "\n]\n";
    }
}
