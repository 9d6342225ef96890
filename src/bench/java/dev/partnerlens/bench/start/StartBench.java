package dev.partnerlens.bench.start;

import dev.partnerlens.bench.Comparison;
import dev.partnerlens.bench.usage.UsageCache;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.PartnerStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A program, arguments as those of the tab's and JavaFX's modules: starts the product, with that many rows in its cache, and the bare window in turn, without a
 * display.
 */
public final class StartBench {
    private static final double MILLIS = 1e6;
    private static final int WARM = 1;
    private static final int MEASURED = 7;

    private StartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        long rows = Long.parseLong(arguments[2]);
        String modules = arguments[4];
        Path home = home(folder, rows);
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int round = 0; round < WARM + MEASURED; round++) {
            long own =
                    start(modules, OwnStart.class, "--home", home.toString(), "--today", UsageCache.TODAY.toString());
            long bare = start(modules, BareStart.class);
            System.out.printf("start %.0f ms, atlantafx %.0f ms%n", own / MILLIS, bare / MILLIS);
            if (round >= WARM) {
                ours.add(own);
                theirs.add(bare);
            }
        }
        new Comparison("start", rows, arguments[3], "atlantafx", "ms", median(ours), median(theirs))
                .append(Path.of(arguments[0]));
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2) / MILLIS;
    }

    private static Path home(Path folder, long rows) throws IOException {
        Path home = folder.resolve("home-" + rows).toAbsolutePath();
        if (!Files.exists(home)) {
            Path cache = UsageCache.of(folder, rows, false);
            Partner partner = new Partner("bench", Cloud.GLOBAL);
            try (PartnerStores stores = new PartnerStores(home)) {
                stores.open(partner).close();
            }
            Path own = home.resolve("partners").resolve(partner.name());
            Files.createDirectories(own);
            Files.copy(cache, own.resolve("cache.db"), StandardCopyOption.REPLACE_EXISTING);
        }
        return home;
    }

    /** Nanoseconds from before the process starts until it says that it has painted. */
    private static long start(String modules, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path=" + modules,
                "--add-modules=javafx.controls",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // The product looks whether there is a display; what it then uses is the platform without one.
        builder.environment().put("DISPLAY", ":0");
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            long taken = System.nanoTime() - begin;
            if (!OwnStart.PAINTED.equals(line)) {
                throw new IllegalStateException(program + " did not paint: " + line);
            }
            return taken;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
