package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.tab.SqlTab.Conditions;
import dev.partnerlens.bench.usage.UsageArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database in this process: the statements of a step are prepared outside the time and read to their end within. */
abstract class SqlSide<C extends Connection> implements Side<List<SqlRow>> {
    private final C connection;
    private final SqlTab tab;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private List<SqlQuery> queries = List.of();

    SqlSide(C connection, UsageArrays rows) {
        this.connection = connection;
        this.tab = new SqlTab(rows);
    }

    /** What answers a step. */
    abstract List<SqlQuery> queries(SqlTab questions, Conditions where);

    C connection() {
        return connection;
    }

    final void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public final void prepare(Step step) {
        try {
            closeStatements();
            queries = queries(tab, Conditions.of(step));
            for (SqlQuery query : queries) {
                statements.add(connection.prepareStatement(query.sql()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final List<SqlRow> ask(Step step) {
        List<SqlRow> rows = new ArrayList<>();
        try {
            for (int i = 0; i < queries.size(); i++) {
                queries.get(i).read(statements.get(i), rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Override
    public final Figures figures(List<SqlRow> answers) {
        return tab.figures(answers);
    }

    private void closeStatements() throws SQLException {
        for (PreparedStatement statement : statements) {
            statement.close();
        }
        statements.clear();
    }

    @Override
    public final void close() {
        try {
            closeStatements();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
