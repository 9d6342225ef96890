package dev.partnerlens.bench.workbook;

import dev.partnerlens.bench.Comparison;
import dev.partnerlens.bench.usage.UsageCache;
import dev.partnerlens.cache.Cache;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.export.Subject;
import dev.partnerlens.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A program, arguments as those of the tab's: the usage tab of that many rows as a workbook, ours and bare fastexcel in turn.
 */
public final class WorkbookBench {
    private static final double MILLIS = 1e6;
    private static final int WARM = 3;
    private static final int MEASURED = 7;

    private WorkbookBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        long rows = Long.parseLong(arguments[2]);
        Path file = UsageCache.of(folder, rows, false);
        try (Cache cache = new Cache(file, InstantSource.system())) {
            Practice practice = Practice.load(cache, UsageCache.SETS, UsageCache.TODAY);
            Subject subject = Subject.of(
                    new Partner("bench", Cloud.GLOBAL),
                    Tab.USAGE,
                    practice,
                    new Scope(UsageCache.TODAY, UsageCache.DAYS, List.of()),
                    Words.in(Locale.ENGLISH),
                    Instant.EPOCH);
            Exporter exporter = new Exporter(null, "Bench");
            BareWorkbook bare = new BareWorkbook(
                    practice.rows(AzureUsage.DATASET, Optional.empty(), List.of()), AzureUsage.DATASET.fields());
            Path own = folder.resolve("own.xlsx");
            Path other = folder.resolve("bare.xlsx");
            List<Long> ours = new ArrayList<>();
            List<Long> theirs = new ArrayList<>();
            for (int round = 0; round < WARM + MEASURED; round++) {
                long start = System.nanoTime();
                exporter.write(subject, Optional.empty(), own);
                long middle = System.nanoTime();
                bare.write(other);
                long end = System.nanoTime();
                System.out.printf(
                        "workbook %.0f ms, fastexcel %.0f ms%n", (middle - start) / MILLIS, (end - middle) / MILLIS);
                if (round >= WARM) {
                    ours.add(middle - start);
                    theirs.add(end - middle);
                }
            }
            System.out.printf("workbook %,d bytes, fastexcel %,d bytes%n", Files.size(own), Files.size(other));
            new Comparison("workbook", rows, arguments[3], "fastexcel", "ms", median(ours), median(theirs))
                    .append(Path.of(arguments[0]));
        }
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2) / MILLIS;
    }
}
