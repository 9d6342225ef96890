package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one sync: texts of all sets, and the series of each set that was opened. To be called by one thread at a
 * time; the codes themselves are for any.
 */
final class Dictionaries {
    /** The tables of a set, made ready in this sync. */
    record Open(FactTable table, @Nullable SeriesCodes series) {}

    private final Connection connection;
    private final TextCodes texts;
    private final Forgotten forgotten;
    private final Map<Dataset, Open> open = new HashMap<>();

    Dictionaries(Connection connection) throws SQLException {
        this.connection = connection;
        this.texts = TextCodes.load(connection);
        this.forgotten = Forgotten.load(connection);
    }

    /** A place for rows of that set, with these codes. */
    Staging stage(Dataset dataset) throws SQLException {
        Open tables = open(dataset);
        return new Staging(tables.table(), texts, tables.series(), forgotten);
    }

    private Open open(Dataset dataset) throws SQLException {
        Open known = open.get(dataset);
        if (known == null) {
            FactTable table = new FactTable(dataset);
            Sql.transaction(connection, () -> table.create(connection));
            known = new Open(
                    table, table.shape() == FactTable.Shape.SERIES ? SeriesCodes.load(connection, table) : null);
            open.put(dataset, known);
        }
        return known;
    }

    /** To be called when the tables of the sets are dropped; what is staged is lost with them. */
    void close() {
        open.clear();
    }

    /**
     * Everything that waits to be stored, of whichever set.
     *
     * @param texts taken last, so that every text a series needs is among them or stored
     */
    record Waiting(TextCodes of, TextCodes.Waiting texts, List<SeriesCodes.Waiting> series) {
        void store(Connection connection) throws SQLException {
            texts.store(connection);
            for (SeriesCodes.Waiting each : series) {
                each.store(connection);
            }
        }

        /** To be called once the storing transaction is committed; else they go with the next one. */
        void stored() {
            of.stored(texts);
            series.forEach(SeriesCodes.Waiting::stored);
        }
    }

    Waiting waiting() {
        List<SeriesCodes.Waiting> series = new ArrayList<>();
        for (Open each : open.values()) {
            if (each.series() != null) {
                series.add(each.series().waiting());
            }
        }
        return new Waiting(texts, texts.waiting(), series);
    }
}
