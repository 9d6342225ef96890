package dev.partnerlens.cache;

import dev.partnerlens.core.Meaning;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What stored rows, of whatever time, tell of one customer: subscriptions and names that no other customer has had, in
 * lower case.
 *
 * @param known whether any row tells of the customer at all
 */
record CustomerTraces(boolean known, Set<String> subscriptions, Set<String> names) {
    static CustomerTraces of(Connection connection, String id) throws SQLException {
        CustomerPairs pairs = new CustomerPairs(connection);
        Alone subscriptions = new Alone(id);
        pairs.each(Meaning.SUBSCRIPTION_ID, subscriptions);
        Alone names = new Alone(id);
        pairs.each(Meaning.CUSTOMER_NAME, names);
        return new CustomerTraces(names.known, subscriptions.left(), names.left());
    }

    /** Collects what stands beside one customer and beside no other. */
    private static final class Alone implements CustomerPairs.Taking {
        private final String id;
        private final Set<String> own = new HashSet<>();
        private final Set<String> others = new HashSet<>();
        private boolean known;

        Alone(String id) {
            this.id = Salt.plain(id);
        }

        @Override
        public void take(String customer, String other) {
            boolean wanted = Salt.plain(customer).equals(id);
            known |= wanted;
            if (!other.isBlank()) {
                (wanted ? own : others).add(Salt.plain(other));
            }
        }

        Set<String> left() {
            Set<String> left = new HashSet<>(own);
            left.removeAll(others);
            return left;
        }
    }
}
