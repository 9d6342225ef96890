package dev.partnerlens.bench;

/**
 * A job that is measured. Its benchmark class has a method {@code ours}, one method for each peer under the peer's name,
 * and a parameter {@code subject}; every method says by {@code @OperationsPerInvocation} how many rows it goes through.
 */
enum Work {
    /** From the bytes of an answer to rows. */
    DECODE("decode", "dev.partnerlens.partnercenter.DecodeBench", 10_000),
    /** From the bytes of an answer to rows that are committed. */
    INGEST("ingest", "dev.partnerlens.cache.IngestBench", 100_000);

    private final String id;
    private final String benchmark;
    private final int rows;

    Work(String id, String benchmark, int rows) {
        this.id = id;
        this.benchmark = benchmark;
        this.rows = rows;
    }

    String id() {
        return id;
    }

    /** The class that holds the measured methods. */
    String benchmark() {
        return benchmark;
    }

    /** Rows that one call goes through. */
    int rows() {
        return rows;
    }
}
