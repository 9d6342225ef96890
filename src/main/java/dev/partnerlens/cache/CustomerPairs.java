package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.dataset.Datasets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rows of all sets and times tell of customers: ids and what stands beside them. */
final class CustomerPairs {
    private final Connection connection;
    private final Map<Long, String> texts = new HashMap<>();

    CustomerPairs(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement statement = connection.prepareStatement("SELECT code, text FROM text");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.put(rows.getLong(1), TextCodes.text(rows, 2));
            }
        }
    }

    /** Takes one pair; the other text is empty where the row tells none. */
    @FunctionalInterface
    interface Taking {
        void take(String customer, String other);
    }

    /** Each pair that rows tell, once for each table that tells it; never an empty id. */
    void each(Meaning other, Taking taking) throws SQLException {
        for (Dataset dataset : Datasets.all()) {
            for (StoredTable table : tables(new FactTable(dataset))) {
                Optional<String> customer = CustomerRows.column(dataset, Meaning.CUSTOMER_ID, table);
                if (customer.isPresent()) {
                    String column = CustomerRows.column(dataset, other, table).orElse("NULL");
                    each("SELECT DISTINCT " + customer.get() + ", " + column + " FROM " + table.name(), taking);
                }
            }
        }
    }

    private List<StoredTable> tables(FactTable set) throws SQLException {
        List<StoredTable> tables = new ArrayList<>(StoredTable.facts(connection, set));
        tables.removeIf(StoredTable::inSeries);
        StoredTable series = StoredTable.read(connection, set.series());
        if (series.present()) {
            tables.add(series);
        }
        return tables;
    }

    private void each(String sql, Taking taking) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String customer = text(rows, 1);
                if (!customer.isEmpty()) {
                    taking.take(customer, text(rows, 2));
                }
            }
        }
    }

    private String text(ResultSet rows, int column) throws SQLException {
        long code = Absent.read(rows, column);
        return code == Absent.VALUE ? "" : texts.getOrDefault(code, "");
    }
}
