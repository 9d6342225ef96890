package dev.partnerlens.cache;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables of one dataset: the current rows of a dated set and its series, and beside them what a later fetch brought
 * or no longer had; all rows, current and past, of a set that comes as it stands now. They follow from its declaration rather than from a numbered SQL file, so that a field is
 * declared in one place only: {@link #create} adds what is missing and refuses a column that holds another kind. Names of
 * our own begin with an underscore, which no field of the service does.
 */
final class FactTable {
    /** How the rows are laid out. */
    enum Shape {
        /** Dated facts with measures: a row is one day of a series, which holds all else that the row tells. */
        SERIES,
        /** Dated rows without a measure. */
        DATED,
        /** Rows as they stand now and stood before, each valid from one sync until another. */
        STANDING
    }

    private record Column(String name, String type) {
        String quoted() {
            return '"' + name + '"';
        }
    }

    private static final Column KEY = new Column("_id", "INTEGER PRIMARY KEY");
    private static final Column SERIES = new Column("_series", "INTEGER");
    private static final Column ROWS = new Column("_rows", "INTEGER");
    private static final Column SINCE = new Column("_since", "INTEGER");
    private static final Column UNTIL = new Column("_until", "INTEGER");
    private static final Column PLACE = new Column("_place", "INTEGER");

    private final Dataset dataset;
    private final Shape shape;

    FactTable(Dataset dataset) {
        this.dataset = dataset;
        this.shape = dataset.arrival() == Arrival.AS_NOW
                ? Shape.STANDING
                : dataset.figures().isEmpty() ? Shape.DATED : Shape.SERIES;
    }

    Dataset dataset() {
        return dataset;
    }

    Shape shape() {
        return shape;
    }

    /** The table of the facts; a plain name that needs no quotes in SQL. */
    String name() {
        return dataset.id().replace('-', '_');
    }

    String series() {
        return name() + "_series";
    }

    /**
     * The current rows of a dated set that were not there when their day was first stored: {@code _rows} keys from
     * {@code _id} on, all of one day, are known since the sync {@code _since}.
     */
    String later() {
        return name() + "_later";
    }

    /**
     * The rows of a dated set that a later fetch no longer had. Valid from the sync {@code _since}, NULL for the one that
     * first stored their day, until the sync {@code _until}; {@code _id} is a {@link DayKey} of its own.
     */
    String past() {
        return name() + "_past";
    }

    /** Every table that the set may have. */
    List<String> tables() {
        return List.of(name(), series(), later(), past());
    }

    /** The columns of a row of facts, for a list in SQL: its series where it has one, then {@link #factPositions}. */
    String rowColumns() {
        return (shape == Shape.SERIES ? "_series, " : "") + columns(factPositions());
    }

    /** How many columns these are. */
    int rowWidth() {
        return factPositions().length + (shape == Shape.SERIES ? 1 : 0);
    }

    /** Positions of the fields whose values stand in a row of the facts, in the order of their columns. */
    int[] factPositions() {
        return positions(shape == Shape.SERIES ? dataset.figures() : dataset.fields());
    }

    /** Positions of the fields that make up a series; the date's column holds the time of the day alone. */
    int[] seriesPositions() {
        return positions(dataset.fields().stream()
                .filter(field -> !(field instanceof Measure))
                .toList());
    }

    int datePosition() {
        return dataset.position(dataset.date());
    }

    /** The columns of these fields, for a list in SQL. */
    String columns(int[] positions) {
        return columnsOf(positions).stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    /** The same for reading a file that may be older than the declaration: a column that it lacks reads as absent. */
    String columns(Connection connection, String table, int[] positions) throws SQLException {
        Map<String, String> stored = stored(connection, table);
        return columnsOf(positions).stream()
                .map(column -> stored.containsKey(column.name()) ? column.quoted() : "NULL")
                .collect(Collectors.joining(", "));
    }

    /** Whether the file has these tables yet. */
    boolean present(Connection connection) throws SQLException {
        return !stored(connection, name()).isEmpty();
    }

    /** Whether the file has the tables beside the current rows yet. */
    boolean pastPresent(Connection connection) throws SQLException {
        return !stored(connection, past()).isEmpty();
    }

    /** Makes the tables and columns that the file lacks. */
    void create(Connection connection) throws SQLException {
        List<Column> facts = columnsOf(factPositions());
        switch (shape) {
            case SERIES -> {
                create(connection, series(), List.of(KEY), columnsOf(seriesPositions()));
                create(connection, name(), List.of(KEY, SERIES), facts);
                create(connection, later(), List.of(KEY, ROWS, SINCE), List.of());
                create(connection, past(), List.of(KEY, SINCE, UNTIL, SERIES), facts);
            }
            case DATED -> {
                create(connection, name(), List.of(KEY), facts);
                create(connection, later(), List.of(KEY, ROWS, SINCE), List.of());
                create(connection, past(), List.of(KEY, SINCE, UNTIL), facts);
            }
            case STANDING -> create(connection, name(), List.of(KEY, SINCE, UNTIL, PLACE), facts);
        }
    }

    private static void create(Connection connection, String table, List<Column> own, List<Column> facts)
            throws SQLException {
        List<Column> columns = new ArrayList<>(own);
        columns.addAll(facts);
        create(connection, table, columns);
    }

    private static void create(Connection connection, String table, List<Column> columns) throws SQLException {
        Map<String, String> stored = stored(connection, table);
        if (stored.isEmpty()) {
            String all = columns.stream()
                    .map(column -> column.quoted() + " " + column.type())
                    .collect(Collectors.joining(", "));
            Sql.execute(connection, "CREATE TABLE " + table + " (" + all + ")");
            return;
        }
        for (Column column : columns) {
            String type = stored.get(column.name());
            if (type == null) {
                Sql.execute(
                        connection, "ALTER TABLE " + table + " ADD COLUMN " + column.quoted() + " " + column.type());
            } else if (!column.type().startsWith(type)) {
                throw new IllegalStateException(table + "." + column.name() + " holds " + type + " and needs "
                        + column.type() + ": a numbered step must convert it");
            }
        }
    }

    private static Map<String, String> stored(Connection connection, String table) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT name, type FROM pragma_table_info(?)")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return types;
    }

    private List<Column> columnsOf(int[] positions) {
        List<Column> columns = new ArrayList<>();
        for (int position : positions) {
            columns.add(column(dataset.fields().get(position)));
        }
        return columns;
    }

    // The types all make SQLite keep integers (https://sqlite.org/datatype3.html, 3.1) and tell a person what they
    // mean.
    private Column column(Field field) {
        return switch (field) {
            case TextField text -> new Column(text.name(), "INTEGER_TEXT_CODE");
            case DateField date ->
                date.equals(dataset.date()) && shape != Shape.STANDING
                        ? new Column("_time", "INTEGER_TICKS_OF_DAY")
                        : new Column(date.name(), "INTEGER_TICKS");
            case FlagField flag -> new Column(flag.name(), "INTEGER_FLAG");
            case Measure measure -> new Column(measure.name(), "INTEGER_DIGITS_X32_SCALE");
        };
    }

    private int[] positions(List<? extends Field> fields) {
        return fields.stream().mapToInt(dataset::position).toArray();
    }
}
