package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.Datasets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The views of a copy that a person opens, all made here, from the declarations and from the tables that there are. */
final class ReadableViews {
    private final Connection connection;

    ReadableViews(Connection connection) {
        this.connection = connection;
    }

    /** Puts every table behind an underscore, so that the views can have the plain names. */
    void hideTables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (String table : tables) {
            Sql.execute(connection, "ALTER TABLE " + table + " RENAME TO _" + table);
        }
    }

    /** The statements that make them. */
    List<String> all() throws SQLException {
        List<String> views = new ArrayList<>();
        for (Dataset dataset : Datasets.all()) {
            views.addAll(of(new FactTable(dataset)));
        }
        views.add("CREATE VIEW windows AS SELECT dataset, " + day("from_day") + " AS firstDay, " + day("to_day")
                + " AS lastDay, " + day("filed_day") + " AS filedDay, " + instant("fetched_at") + " AS fetchedAt, sync,"
                + " rows, received, outside, left_out AS leftOut, total, disputed FROM _window"
                + " ORDER BY dataset, from_day");
        views.add("CREATE VIEW syncs AS SELECT number AS sync, " + day("filed_day") + " AS filedDay, "
                + instant("started_at") + " AS startedAt, " + instant("ended_at") + " AS endedAt FROM _sync"
                + " ORDER BY number");
        views.add("CREATE VIEW sync_sets AS SELECT sync, dataset, rows, windows, problem FROM _sync_set"
                + " ORDER BY sync, dataset");
        return views;
    }

    private List<String> of(FactTable set) throws SQLException {
        StoredTable facts = StoredTable.read(connection, "_" + set.name());
        if (!facts.present()) {
            return List.of();
        }
        List<String> views = new ArrayList<>();
        ReadableColumns columns = new ReadableColumns(set, facts, series(set));
        if (set.shape() == FactTable.Shape.STANDING) {
            views.add(view(set.name(), columns, "", " WHERE f._until IS NULL"));
            views.add(view(
                    set.name() + "_history",
                    columns,
                    ", " + filed("f._since") + " AS validFrom, " + filed("f._until") + " AS validUntil",
                    ""));
            return views;
        }
        views.add(view(set.name(), columns, "", ""));
        StoredTable past = StoredTable.read(connection, "_" + set.name() + "_past");
        if (past.present()) {
            String first = "(SELECT since FROM _known WHERE dataset = '"
                    + set.dataset().id()
                    + "' AND from_day <= f._id >> " + DayKey.PLACE_BITS + " AND to_day >= f._id >> " + DayKey.PLACE_BITS
                    + ")";
            views.add(view(
                    set.name() + "_replaced",
                    new ReadableColumns(set, past, series(set)),
                    ", " + filed("coalesce(f._since, " + first + ")") + " AS validFrom, " + filed("f._until")
                            + " AS validUntil",
                    ""));
        }
        return views;
    }

    private StoredTable series(FactTable set) throws SQLException {
        return StoredTable.read(connection, "_" + set.series());
    }

    private static String view(String name, ReadableColumns columns, String more, String where) {
        return "CREATE VIEW " + name + " AS SELECT " + columns.list() + more + " FROM " + columns.source() + where;
    }

    private static String filed(String sync) {
        return "(SELECT " + day("filed_day") + " FROM _sync WHERE number = " + sync + ")";
    }

    private static String day(String number) {
        return "strftime('%Y-%m-%d', " + number + " * 86400, 'unixepoch')";
    }

    private static String instant(String millis) {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', " + millis + " / 1000.0, 'unixepoch')";
    }
}
