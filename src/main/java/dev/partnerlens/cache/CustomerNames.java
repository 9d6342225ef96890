package dev.partnerlens.cache;

import dev.partnerlens.core.Meaning;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The customers that a file tells of. */
final class CustomerNames {
    private CustomerNames() {}

    /** Names by id, ids without regard to case; an empty name where none is told. */
    static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        new CustomerPairs(connection)
                .each(
                        Meaning.CUSTOMER_NAME,
                        (id, name) -> names.merge(
                                id.strip(), name.strip(), (known, other) -> known.isEmpty() ? other : known));
        return names;
    }
}
