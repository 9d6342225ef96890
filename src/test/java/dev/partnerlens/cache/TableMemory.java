package dev.partnerlens.cache;

import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.column.ColumnTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that holds the usage of a cache in memory, and tells what that takes. */
public final class TableMemory {
    private TableMemory() {}

    /** Prints rows, the bytes that the table tells, and those by which the heap shrinks once nobody holds it. */
    public static void main(String[] args) {
        List<ColumnTable> held = new ArrayList<>();
        held.add(load(Path.of(args[0])));
        int rows = held.getFirst().size();
        long bytes = held.getFirst().bytes();
        long with = used();
        held.clear();
        System.out.println(rows + " " + bytes + " " + (with - used()));
    }

    /** The source is closed, so that it holds no text any more. */
    private static ColumnTable load(Path file) {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            return ColumnTable.load(cache, AzureUsage.DATASET);
        }
    }

    /** What waits for a cleaner takes a few rounds to go. */
    private static long used() {
        for (int i = 0; i < 10; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
