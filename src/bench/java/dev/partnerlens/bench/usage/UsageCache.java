package dev.partnerlens.bench.usage;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.Staging;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** A cache file with invented usage and subscriptions, stored by the product's own writer as a sync would. */
public final class UsageCache {
    /** The sets it holds. */
    public static final List<Dataset> SETS = List.of(AzureUsage.DATASET, Subscriptions.DATASET);

    /** The days that rows tell about. */
    public static final Period DAYS =
            new Period(InventedUsage.FIRST, InventedUsage.FIRST.plusDays(InventedUsage.DAYS - 1L));

    /** The day that counts as today: the last one is over. */
    public static final LocalDate TODAY = DAYS.to().plusDays(1);

    private static final int PAGE = 10_000;
    private static final int DAYS_A_WINDOW = 30;

    private UsageCache() {}

    /** The file {@code cache.db} in a folder of its own below {@code folder}; made when it is not there yet. */
    public static Path of(Path folder, long rows, boolean unrepeated) throws IOException {
        Path own = folder.resolve((unrepeated ? "unrepeated-" : "usage-") + rows);
        Path file = own.resolve("cache.db");
        if (!Files.exists(file)) {
            Path unfinished = folder.resolve("unfinished-" + own.getFileName());
            Files.createDirectories(unfinished);
            write(unfinished.resolve("cache.db"), new InventedUsage(rows, unrepeated));
            Files.move(unfinished, own, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void write(Path file, InventedUsage usage) {
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            List<Row> subscriptions = usage.subscriptions();
            Staging standing = writer.stage(Subscriptions.DATASET);
            standing.add(page(Subscriptions.DATASET, subscriptions));
            writer.replaceStanding(standing, fetched(subscriptions.size()));
            for (int day = 0; day < InventedUsage.DAYS; day += DAYS_A_WINDOW) {
                window(writer, usage, day, Math.min(InventedUsage.DAYS, day + DAYS_A_WINDOW));
            }
        }
    }

    private static void window(CacheWriter writer, InventedUsage usage, int from, int to) {
        Staging staging = writer.stage(AzureUsage.DATASET);
        List<Row> page = new ArrayList<>(PAGE);
        for (int day = from; day < to; day++) {
            usage.day(day, row -> {
                page.add(row);
                if (page.size() == PAGE) {
                    staging.add(page(AzureUsage.DATASET, page));
                    page.clear();
                }
            });
        }
        staging.add(page(AzureUsage.DATASET, page));
        Period days = new Period(InventedUsage.FIRST.plusDays(from), InventedUsage.FIRST.plusDays(to - 1L));
        writer.replaceDays(staging, days, fetched(staging.size()));
    }

    private static RowBatch page(Dataset dataset, List<Row> rows) {
        return new RowBatch(dataset, rows, Set.copyOf(dataset.fields()), List.of(), Map.of());
    }

    private static Fetched fetched(long rows) {
        return new Fetched(rows, 0, OptionalLong.of(rows));
    }
}
