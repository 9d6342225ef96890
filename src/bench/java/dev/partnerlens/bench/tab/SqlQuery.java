package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.tab.SqlTab.Conditions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A query and how its result is told apart. */
sealed interface SqlQuery {
    String sql();

    void read(PreparedStatement statement, List<SqlRow> into) throws SQLException;

    /** One query a question. */
    static List<SqlQuery> separately(SqlTab tab, Conditions where, Set<Question> questions) {
        return questions.stream()
                .<SqlQuery>map(question -> new Separate(tab.separately(question, where), question))
                .toList();
    }

    /** For one question. */
    record Separate(String sql, Question question) implements SqlQuery {
        @Override
        public void read(PreparedStatement statement, List<SqlRow> into) throws SQLException {
            SqlTab.read(question, statement, into);
        }
    }

    /** For several; the first column tells which. */
    record Grouped(String sql, List<Question> questions) implements SqlQuery {
        @Override
        public void read(PreparedStatement statement, List<SqlRow> into) throws SQLException {
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    into.add(new SqlRow(
                            questions.get(result.getInt(1)),
                            result.getInt(2),
                            result.getInt(3),
                            result.getLong(4),
                            result.getLong(5)));
                }
            }
        }
    }

    /** For all, with the figures under all filters but each one's own side by side. */
    record Fused(String sql) implements SqlQuery {
        @Override
        public void read(PreparedStatement statement, List<SqlRow> into) throws SQLException {
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Question question = Question.values()[result.getInt(1)];
                    int sum = switch (question) {
                        case DAY_SUMS, UNIT_SUMS, SUBCATEGORY_SUMS, ROWS -> 4;
                        case MONTH_CATEGORY_SUMS, CATEGORY_ROWS -> 6;
                        case LOCATION_SUMS -> 8;
                        case MARKET_ROWS -> 9;
                        case TOP_CUSTOMERS -> 11;
                    };
                    long rows = result.getLong(sum + 1);
                    if (rows > 0) {
                        into.add(new SqlRow(
                                question,
                                result.getInt(2),
                                result.getInt(3),
                                result.getLong(question.sums() ? sum : sum + 1),
                                rows));
                    }
                }
            }
        }
    }
}
