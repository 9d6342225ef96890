package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a file remembers whom it was asked to forget. Works inside a transaction. */
final class ForgottenBook {
    private final Connection connection;

    ForgottenBook(Connection connection) {
        this.connection = connection;
    }

    void add(String id, CustomerTraces traces, long now) throws SQLException {
        Salt salt = salt();
        Digest customer = salt.digest(Salt.Kind.CUSTOMER, id);
        put(customer, customer, salt, now);
        for (String subscription : traces.subscriptions()) {
            put(salt.digest(Salt.Kind.SUBSCRIPTION, subscription), customer, salt, now);
        }
        for (String name : traces.names()) {
            put(salt.digest(Salt.Kind.NAME, name), customer, salt, now);
        }
    }

    /** Takes a customer out; windows that lack rows count as not yet settled, so that they are fetched again. */
    boolean remove(String id) throws SQLException {
        byte[] customer = salt().digest(Salt.Kind.CUSTOMER, id).bytes();
        if (Sql.update(connection, "DELETE FROM forgotten WHERE customer = ?", customer) == 0) {
            return false;
        }
        Sql.update(connection, "UPDATE window SET filed_day = MIN(filed_day, to_day) WHERE left_out > 0");
        return true;
    }

    private void put(Digest digest, Digest customer, Salt salt, long now) throws SQLException {
        Sql.update(
                connection,
                "INSERT OR IGNORE INTO forgotten (digest, customer, salt, at) VALUES (?, ?, ?, ?)",
                digest.bytes(),
                customer.bytes(),
                salt.bytes(),
                now);
    }

    private Salt salt() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT salt FROM forgotten");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? new Salt(rows.getBytes(1)) : Salt.fresh();
        }
    }
}
