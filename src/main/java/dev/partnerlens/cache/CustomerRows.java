package dev.partnerlens.cache;

import dev.partnerlens.cache.Forgotten.Mention;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.dataset.Datasets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored rows of forgotten customers, of every set and every time. Works inside a transaction. */
final class CustomerRows {
    /** What the codes of texts mean here, as a table for the length of the work. */
    private enum Codes {
        CUSTOMER,
        SUBSCRIPTION,
        NAME,
        BELONGING,
        ID,
        EMPTY;

        String within(String column) {
            return column + " IN (SELECT code FROM temp.marked WHERE kind = '" + name() + "')";
        }
    }

    private final Connection connection;

    CustomerRows(Connection connection) {
        this.connection = connection;
    }

    /** Removes them, and counts them as left out of their windows. @return how many there were, of all times */
    long remove(Forgotten forgotten) throws SQLException {
        mark(forgotten);
        long removed = 0;
        for (Dataset dataset : Datasets.all()) {
            FactTable set = new FactTable(dataset);
            if (set.present(connection)) {
                removed += remove(set);
            }
        }
        Sql.execute(connection, "DROP TABLE temp.marked");
        return removed;
    }

    /** Tells once which texts tell of them, so that rows are found by their codes. */
    private void mark(Forgotten forgotten) throws SQLException {
        Sql.execute(connection, """
            CREATE TEMP TABLE marked (kind TEXT NOT NULL, code INTEGER NOT NULL, PRIMARY KEY (kind, code)) WITHOUT ROWID\
            """);
        try (PreparedStatement texts = connection.prepareStatement("SELECT code, text FROM text");
                ResultSet rows = texts.executeQuery();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO temp.marked VALUES (?, ?)")) {
            while (rows.next()) {
                for (Codes kind : kinds(forgotten, TextCodes.text(rows, 2))) {
                    insert.setString(1, kind.name());
                    insert.setLong(2, rows.getLong(1));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static List<Codes> kinds(Forgotten forgotten, String text) {
        if (text.isEmpty()) {
            return List.of(Codes.EMPTY);
        }
        List<Codes> kinds = new ArrayList<>(1);
        if (forgotten.is(Salt.Kind.CUSTOMER, text)) {
            kinds.add(Codes.CUSTOMER);
        }
        if (forgotten.is(Salt.Kind.SUBSCRIPTION, text)) {
            kinds.add(Codes.SUBSCRIPTION);
        }
        if (forgotten.is(Salt.Kind.NAME, text)) {
            kinds.add(Codes.NAME);
        }
        Mention mention = forgotten.mention(text);
        if (mention != Mention.NONE) {
            kinds.add(mention == Mention.ID ? Codes.ID : Codes.BELONGING);
        }
        return kinds;
    }

    private long remove(FactTable set) throws SQLException {
        long removed = 0;
        for (StoredTable table : StoredTable.facts(connection, set)) {
            String which = table.inSeries()
                    ? "_series IN (SELECT _id FROM " + set.series() + " WHERE "
                            + covered(set.dataset(), StoredTable.read(connection, set.series())) + ")"
                    : covered(set.dataset(), table);
            if (set.shape() != FactTable.Shape.STANDING && table.name().equals(set.name())) {
                Sql.update(
                        connection,
                        "INSERT INTO left_out_day (dataset, day, rows) SELECT ?, _id >> " + DayKey.PLACE_BITS
                                + " AS day, COUNT(*) FROM " + table.name() + " WHERE " + which
                                + " GROUP BY day ON CONFLICT DO UPDATE SET rows = rows + excluded.rows",
                        set.dataset().id());
            }
            removed += Sql.update(connection, "DELETE FROM " + table.name() + " WHERE " + which);
        }
        if (removed > 0) {
            emptyRuns(set);
            recount(set);
        }
        return removed;
    }

    /** Rows that came later are told of in runs of keys, of which some may have no row any more. */
    private void emptyRuns(FactTable set) throws SQLException {
        StoredTable later = StoredTable.read(connection, set.name() + "_later");
        if (later.present()) {
            Sql.execute(
                    connection,
                    "DELETE FROM " + later.name() + " AS run WHERE NOT EXISTS (SELECT 1 FROM " + set.name()
                            + " AS fact WHERE fact._id >= run._id AND fact._id < run._id + run._rows)");
        }
    }

    /** The same rule as {@link Forgotten#covers}. */
    private static String covered(Dataset dataset, StoredTable table) {
        List<String> any = new ArrayList<>();
        List<String> unlessTold = new ArrayList<>();
        Optional<String> customer = column(dataset, Meaning.CUSTOMER_ID, table);
        customer.ifPresent(column -> any.add(Codes.CUSTOMER.within(column)));
        column(dataset, Meaning.SUBSCRIPTION_ID, table)
                .ifPresent(column -> unlessTold.add(Codes.SUBSCRIPTION.within(column)));
        column(dataset, Meaning.CUSTOMER_NAME, table).ifPresent(column -> unlessTold.add(Codes.NAME.within(column)));
        for (String column : table.texts()) {
            any.add(Codes.ID.within(column));
            unlessTold.add(Codes.BELONGING.within(column));
        }
        String told = customer.map(column -> "(" + column + " IS NULL OR " + Codes.EMPTY.within(column) + ") AND ")
                .orElse("");
        any.add(unlessTold.isEmpty() ? "FALSE" : told + "(" + String.join(" OR ", unlessTold) + ")");
        return "(" + String.join(" OR ", any) + ")";
    }

    static Optional<String> column(Dataset dataset, Meaning meaning, StoredTable table) {
        return dataset.meaning(meaning).map(Field::name).filter(table::has).map(StoredTable::quoted);
    }

    private void recount(FactTable set) throws SQLException {
        String id = set.dataset().id();
        String counted = set.shape() == FactTable.Shape.STANDING
                ? "_until IS NULL"
                : "_id >= from_day << " + DayKey.PLACE_BITS + " AND _id < (to_day + 1) << " + DayKey.PLACE_BITS;
        Sql.update(
                connection,
                "UPDATE window SET rows = now, left_out = left_out + rows - now FROM (SELECT id AS counted,"
                        + " (SELECT COUNT(*) FROM " + set.name() + " WHERE " + counted
                        + ") AS now FROM window WHERE dataset = ?) WHERE id = counted",
                id);
        if (set.shape() != FactTable.Shape.STANDING) {
            Sql.update(
                    connection,
                    "UPDATE dataset SET undated_rows = (SELECT COUNT(*) FROM " + set.name()
                            + " WHERE _id >= ? AND _id < ?) WHERE id = ?",
                    DayKey.of(DayKey.NO_DAY, 0),
                    DayKey.of(DayKey.NO_DAY + 1, 0),
                    id);
        }
    }
}
