package dev.partnerlens.cache;

import dev.partnerlens.core.Change;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds two states of a set that comes as it stands now against each other. */
final class Changes {
    /** Columns before the fields: the date and the place, which give the order. */
    private static final int FIELDS = 2;

    private final Connection connection;
    private final FactTable table;
    private final Dataset dataset;
    private final RowDecoder decoder;
    private final Identity identity;
    private final long after;
    private final long upTo;

    Changes(Connection connection, Dataset dataset, List<String> texts, long after, long upTo) {
        this.connection = connection;
        this.table = new FactTable(dataset);
        this.dataset = dataset;
        this.decoder = new RowDecoder(dataset, texts);
        this.identity = new Identity(dataset);
        this.after = after;
        this.upTo = upTo;
    }

    /** New and altered rows in the order of the later state, then those that are gone in the order of the earlier one. */
    List<Change> list() throws SQLException {
        if (!table.present(connection) || !stored(connection, dataset, Math.min(after, upTo))) {
            return List.of();
        }
        Set<List<Optional<String>>> taken = new HashSet<>();
        LongRows before = new LongRows(FIELDS + dataset.fields().size());
        LongRows now = new LongRows(before.width());
        load(before, now);
        // A row that went and came again is no change, whatever its place.
        RowPool pool = new RowPool(values(before), 0, before.size());
        List<Integer> come = new ArrayList<>();
        for (int row : RowOrder.by(now, FIELDS)) {
            if (pool.take(now, row, FIELDS) < 0) {
                come.add(row);
            } else {
                name(now, row).ifPresent(taken::add);
            }
        }
        List<Integer> gone = new ArrayList<>();
        boolean[] left = new boolean[before.size()];
        pool.left().forEach(row -> left[row] = true);
        for (int row : RowOrder.by(before, FIELDS)) {
            if (left[row]) {
                gone.add(row);
            }
        }
        if (come.isEmpty() && gone.isEmpty()) {
            return List.of();
        }
        addUnchanged(taken);
        return paired(before, gone, now, come, taken);
    }

    private List<Change> paired(
            LongRows before, List<Integer> gone, LongRows now, List<Integer> come, Set<List<Optional<String>>> taken) {
        Map<List<Optional<String>>, List<Integer>> goneBy = byName(before, gone);
        Map<List<Optional<String>>, List<Integer>> comeBy = byName(now, come);
        List<Change> changes = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int row : come) {
            Optional<List<Optional<String>>> name = name(now, row).filter(own -> !taken.contains(own));
            Optional<Integer> earlier = name.flatMap(own -> only(comeBy, own).flatMap(_ -> only(goneBy, own)));
            earlier.ifPresent(told::add);
            changes.add(earlier.<Change>map(old -> new Change.Altered(dataset, row(before, old), row(now, row)))
                    .orElseGet(() -> new Change.New(dataset, row(now, row))));
        }
        for (int row : gone) {
            if (!told.contains(row)) {
                changes.add(new Change.Gone(dataset, row(before, row)));
            }
        }
        return changes;
    }

    private static Optional<Integer> only(
            Map<List<Optional<String>>, List<Integer>> rows, List<Optional<String>> name) {
        List<Integer> found = rows.getOrDefault(name, List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Map<List<Optional<String>>, List<Integer>> byName(LongRows rows, List<Integer> which) {
        Map<List<Optional<String>>, List<Integer>> named = new HashMap<>();
        for (int row : which) {
            name(rows, row)
                    .ifPresent(name ->
                            named.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(row));
        }
        return named;
    }

    private Optional<List<Optional<String>>> name(LongRows rows, int row) {
        return identity.of(field -> decoder.text(
                rows.get(row, FIELDS + dataset.position(identity.fields().get(field)))));
    }

    private Row row(LongRows rows, int row) {
        return decoder.row(rows, row, FIELDS);
    }

    /** Whether anything whole of the set was stored by then. */
    static boolean stored(Connection connection, Dataset dataset, long moment) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT EXISTS (SELECT 1 FROM sync_set WHERE dataset = ? AND windows > 0 AND sync <= ?)",
                        dataset.id(),
                        moment)
                > 0;
    }

    /** Reads the rows of one state only. */
    private void load(LongRows before, LongRows now) throws SQLException {
        String sql = "SELECT " + AFTER + ", _place, "
                + table.columns(connection, table.name(), table.factPositions()) + " FROM " + table.name() + " WHERE "
                + AFTER + " <> " + UP_TO + " ORDER BY _id";
        int date = table.datePosition();
        long[] row = new long[before.width()];
        each(sql, found -> {
            row[1] = found.getLong(2);
            for (int i = FIELDS; i < row.length; i++) {
                row[i] = Absent.read(found, i + 1);
            }
            row[0] = row[FIELDS + date];
            (found.getInt(1) != 0 ? before : now).add(row);
        });
    }

    /** Adds what the rows of both states name: nothing else may be paired by that name. */
    private void addUnchanged(Set<List<Optional<String>>> taken) throws SQLException {
        int[] positions = identity.fields().stream().mapToInt(dataset::position).toArray();
        if (positions.length == 0) {
            return;
        }
        String sql = "SELECT " + table.columns(connection, table.name(), positions) + " FROM " + table.name()
                + " WHERE " + AFTER + " AND " + UP_TO;
        long[] codes = new long[positions.length];
        each(sql, found -> {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = Absent.read(found, i + 1);
            }
            identity.of(field -> decoder.text(codes[field])).ifPresent(taken::add);
        });
    }

    private static final String AFTER = "(_since <= ?1 AND (_until IS NULL OR _until > ?1))";
    private static final String UP_TO = "(_since <= ?2 AND (_until IS NULL OR _until > ?2))";

    private void each(String sql, Visit.Taking taking) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, after, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        }
    }

    private static LongRows values(LongRows rows) {
        LongRows values = new LongRows(rows.width() - FIELDS);
        long[] row = new long[rows.width()];
        long[] own = new long[values.width()];
        for (int i = 0; i < rows.size(); i++) {
            rows.copy(i, row);
            System.arraycopy(row, FIELDS, own, 0, own.length);
            values.add(own);
        }
        return values;
    }
}
