package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Spell;
import dev.partnerlens.core.TextField;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Finds when rows of a set that comes as it stands now held a value. */
record Spells(Connection connection, Dataset dataset, List<String> texts) {
    List<Spell> list(TextField field, String value, TextField name) throws SQLException {
        FactTable table = new FactTable(dataset);
        List<Spell> spells = new ArrayList<>();
        if (!table.present(connection)) {
            return spells;
        }
        String column = column(table, field);
        String sql = "SELECT " + column(table, name) + ", _since, _until FROM " + table.name() + " WHERE " + column
                + " IN (" + codes(table, column, field, value) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long code = Absent.read(rows, 1);
                long until = Absent.read(rows, 3);
                spells.add(new Spell(
                        code == Absent.VALUE ? null : texts.get((int) code),
                        rows.getLong(2),
                        until == Absent.VALUE ? Long.MAX_VALUE : until));
            }
        }
        return spells;
    }

    /** One value may be spelled in several ways. */
    private String codes(FactTable table, String column, TextField field, String value) throws SQLException {
        StringJoiner codes = new StringJoiner(", ");
        String sql = "SELECT DISTINCT " + column + " FROM " + table.name() + " WHERE " + column + " IS NOT NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                int code = rows.getInt(1);
                if (field.same(texts.get(code), value)) {
                    codes.add(Integer.toString(code));
                }
            }
        }
        return codes.toString();
    }

    private String column(FactTable table, TextField field) throws SQLException {
        return table.columns(connection, table.name(), new int[] {dataset.position(field)});
    }
}
