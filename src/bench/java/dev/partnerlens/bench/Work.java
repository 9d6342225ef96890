package dev.partnerlens.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * A job that is measured. Some have a JMH class, with a method {@code ours}, one method for each peer under the peer's name
 * and a parameter {@code subject}; every method says by {@code @OperationsPerInvocation} how many rows it goes through. The
 * others have a program of their own, in which the sides take turns.
 */
enum Work {
    /** From the bytes of an answer to rows. */
    DECODE("dev.partnerlens.partnercenter.DecodeBench", 10_000),
    /** From the bytes of an answer to rows that are committed. */
    INGEST("dev.partnerlens.cache.IngestBench", 100_000),
    /** All answers of a tab after one of three filters changed. */
    FILTER,
    /** The same after the period moved by a day. */
    BRUSH,
    /** From the cache file to what answers. */
    LOAD,
    /** What stays on the heap by row. */
    MEMORY,
    /** A tab with many rows as a workbook. */
    WORKBOOK,
    /** From the start of the process to the first chart. */
    START;

    private final Optional<String> benchmark;
    private final int rows;

    Work() {
        this.benchmark = Optional.empty();
        this.rows = 0;
    }

    Work(String benchmark, int rows) {
        this.benchmark = Optional.of(benchmark);
        this.rows = rows;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class that holds the measured methods; empty for a work with a program of its own. */
    Optional<String> benchmark() {
        return benchmark;
    }

    /** Rows that one call goes through. */
    int rows() {
        return rows;
    }
}
