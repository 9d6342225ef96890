package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.InfoTable;
import dev.partnerlens.core.dataset.Datasets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;

/**
 * Writes one state of a cache as a file of its own, which any program for SQLite opens: the tables as they are kept, their
 * names behind an underscore, and views that a person can read.
 */
final class CacheCopy {
    /** Not the mark of a cache, so that nobody takes the copy for one. */
    private static final int APPLICATION_ID = 0x504C5856;

    private final SqliteFile cache;

    CacheCopy(SqliteFile cache) {
        this.cache = cache;
    }

    /**
     * @param fresh made here, for its owner only
     * @param about tells about the very state that is in the file
     */
    void write(Path fresh, Function<Map<Dataset, Freshness>, List<InfoTable>> about) {
        OwnerOnly.file(fresh);
        try (Connection connection = cache.open();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, fresh.toAbsolutePath().toString());
            copy.execute();
        } catch (SQLException e) {
            throw cache.failure(fresh, e);
        }
        SQLiteConfig config = new SQLiteConfig();
        // A copy that breaks off is thrown away, so nothing needs to be taken back.
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        try (Connection connection =
                config.createConnection("jdbc:sqlite:" + fresh.toAbsolutePath().toUri())) {
            Sql.number(connection, "PRAGMA secure_delete = ON");
            Sql.transaction(connection, () -> dress(connection, about));
        } catch (SQLException e) {
            throw SqliteFile.foreign(fresh, e);
        }
    }

    private static void dress(Connection connection, Function<Map<Dataset, Freshness>, List<InfoTable>> about)
            throws SQLException {
        Map<Dataset, Freshness> freshness = new HashMap<>();
        for (Dataset dataset : Datasets.all()) {
            freshness.put(dataset, new FreshnessReading(connection, dataset).read());
        }
        Sql.execute(connection, "DROP TABLE forgotten");
        ReadableViews views = new ReadableViews(connection);
        views.hideTables();
        for (String view : views.all()) {
            Sql.execute(connection, view);
        }
        for (InfoTable table : about.apply(freshness)) {
            write(connection, table);
        }
        Sql.execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
    }

    private static void write(Connection connection, InfoTable table) throws SQLException {
        String columns = table.columns().stream().map(StoredTable::quoted).collect(Collectors.joining(" TEXT, "));
        Sql.execute(connection, "CREATE TABLE " + StoredTable.quoted(table.name()) + " (" + columns + " TEXT)");
        String places = String.join(", ", Collections.nCopies(table.columns().size(), "nullif(?, '')"));
        for (List<String> row : table.rows()) {
            Sql.update(
                    connection,
                    "INSERT INTO " + StoredTable.quoted(table.name()) + " VALUES (" + places + ")",
                    row.toArray());
        }
    }
}
