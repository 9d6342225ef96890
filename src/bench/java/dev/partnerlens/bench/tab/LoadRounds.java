package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.usage.UsageCache;
import dev.partnerlens.cache.Cache;
import dev.partnerlens.explore.Practice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * From the cache file to a practice that answers, beside a bare pass with JDBC over the stored rows of the same file, each
 * column read and nothing kept, and beside DuckDB, which opens a file of its own with the rows as its columns of small
 * integers and hands them over chunk by chunk, its fastest way without more libraries.
 */
final class LoadRounds {
    private static final int ROUNDS = 5;

    private LoadRounds() {}

    static Map<String, Spread> measure(Path file, Cache cache, DuckSide duck) throws IOException, SQLException {
        Path own = file.resolveSibling("duckdb.db");
        Files.deleteIfExists(own);
        duck.save(own);
        List<Long> ours = new ArrayList<>();
        List<Long> sqlite = new ArrayList<>();
        List<Long> ducks = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Practice.load(cache, UsageCache.SETS, UsageCache.TODAY);
            long loaded = System.nanoTime();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
                pass(connection, "SELECT _id, _series, quantity FROM azure_usage");
                pass(connection, "SELECT * FROM azure_usage_series");
            }
            long passed = System.nanoTime();
            chunks(own);
            long end = System.nanoTime();
            if (round > 0) {
                ours.add(loaded - start);
                sqlite.add(passed - loaded);
                ducks.add(end - passed);
            }
        }
        Map<String, Spread> spreads = new LinkedHashMap<>();
        spreads.put("ours", Spread.of(ours));
        spreads.put("sqlite", Spread.of(sqlite));
        spreads.put("duckdb", Spread.of(ducks));
        return spreads;
    }

    /** Reads each column of each row. */
    private static long pass(Connection connection, String sql) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= width; column++) {
                    sum += result.getLong(column);
                }
            }
        }
        return sum;
    }

    private static long chunks(Path file) throws SQLException {
        long sum = 0;
        try (DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file);
                DuckDBPreparedStatement statement = connection.prepare("SELECT * FROM usage");
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                for (int column = 0; column < chunk.columnCount(); column++) {
                    sum += sum(chunk.vector(column));
                }
            }
        }
        return sum;
    }

    private static long sum(DuckDBReadableVector column) {
        long sum = 0;
        long size = column.rowCount();
        switch (column.getType()) {
            case UTINYINT -> {
                for (long row = 0; row < size; row++) {
                    sum += column.getUint8(row);
                }
            }
            case USMALLINT -> {
                for (long row = 0; row < size; row++) {
                    sum += column.getUint16(row);
                }
            }
            case BIGINT -> {
                for (long row = 0; row < size; row++) {
                    sum += column.getLong(row);
                }
            }
            default -> throw new IllegalStateException("No column is of " + column.getType());
        }
        return sum;
    }
}
