package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.partnercenter.SamplePages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sqlite.SQLiteConfig;

/**
 * From the bytes of pages to a committed window, beside a bare prepared statement that puts the same rows, every column as
 * sent, into a plain table in one transaction. The peer is given the rows as they are; we begin with the bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(IngestBench.ROWS)
@Warmup(iterations = 12)
@Measurement(iterations = 15)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class IngestBench {
    static final int ROWS = 100_000;
    private static final int PAGES = 10;
    private static final int BATCH = 10_000;
    /** The sample's days. */
    private static final Period DAYS = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

    @Param({"azure-usage"})
    public String subject = "";

    private @Nullable SamplePages pages;
    private List<Row> rows = List.of();
    private Dataset dataset = Datasets.all().getFirst();
    private Path folder = Path.of("");
    private @Nullable Cache cache;
    private @Nullable CacheWriter writer;
    private @Nullable Connection plain;

    @Setup
    public void fill() throws IOException {
        dataset = Datasets.byId(subject).orElseThrow();
        SamplePages sample = new SamplePages(subject, PAGES, ROWS / PAGES);
        pages = sample;
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < sample.count(); i++) {
            all.addAll(sample.read(i).rows());
        }
        rows = all;
    }

    @Setup(Level.Iteration)
    public void open() throws IOException, SQLException {
        folder = Files.createTempDirectory("ingest");
        Cache fresh = new Cache(folder.resolve("cache.db"), InstantSource.system());
        cache = fresh;
        writer = fresh.write(DAYS.to());
        plain = connection();
        Sql.execute(
                Objects.requireNonNull(plain),
                "CREATE TABLE plain ("
                        + dataset.fields().stream()
                                .map(field -> '"' + field.name() + '"')
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    /** The same settings as the cache's own connection. */
    private Connection connection() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection(
                "jdbc:sqlite:" + folder.resolve("plain.db").toUri());
        Sql.execute(connection, "PRAGMA journal_mode = WAL");
        return connection;
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException, SQLException {
        Objects.requireNonNull(writer).close();
        Objects.requireNonNull(cache).close();
        Objects.requireNonNull(plain).close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public int ours() throws IOException {
        CacheWriter own = Objects.requireNonNull(writer);
        SamplePages sample = Objects.requireNonNull(pages);
        Staging staging = own.stage(dataset);
        for (int i = 0; i < sample.count(); i++) {
            RowBatch page = sample.read(i);
            staging.add(page);
        }
        if (staging.size() != ROWS) {
            throw new IllegalStateException("Not every row came");
        }
        return own.replaceDays(staging, DAYS, new Fetched(ROWS, 0, OptionalLong.of(ROWS)));
    }

    /** Rows that are decoded already. */
    @Benchmark
    public int insert() throws SQLException {
        Connection connection = Objects.requireNonNull(plain);
        int width = dataset.fields().size();
        String sql = "INSERT INTO plain VALUES (" + String.join(", ", Collections.nCopies(width, "?")) + ")";
        Sql.execute(connection, "BEGIN IMMEDIATE");
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Row row : rows) {
                for (int i = 0; i < width; i++) {
                    bind(insert, i + 1, row.value(i));
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
        Sql.execute(connection, "COMMIT");
        return rows.size();
    }

    private static void bind(PreparedStatement insert, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> insert.setNull(index, Types.NULL);
            case String text -> insert.setString(index, text);
            case BigDecimal number -> insert.setString(index, number.toString());
            case Boolean flag -> insert.setInt(index, flag ? 1 : 0);
            default -> insert.setString(index, value.toString());
        }
    }
}
