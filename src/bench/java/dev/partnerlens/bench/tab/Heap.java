package dev.partnerlens.bench.tab;

/** What is on the heap once everything else is gone. */
final class Heap {
    private static final int TIMES = 4;

    private Heap() {}

    static long used() {
        for (int i = 0; i < TIMES; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
