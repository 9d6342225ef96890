package dev.partnerlens.cache;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The cache as it was known at the end of a day. */
final class PastSource implements CodedSource {
    /** Room for what changes while the newest sync runs, below the number of a sync. */
    private static final int SYNC_SHIFT = 40;

    private final Readers readers;
    private final LocalDate day;

    PastSource(Readers readers, LocalDate day) {
        this.readers = readers;
        this.day = day;
    }

    /** Stays the same until another sync is filed under the day or an earlier one, or something is removed. */
    @Override
    public long version() {
        return readers.ask(0L, connection -> {
            long moment = CachePast.at(connection, day);
            long removals = Sql.number(connection, "SELECT removals FROM state");
            boolean going = Sql.number(
                            connection,
                            "SELECT COUNT(*) FROM sync WHERE number = (SELECT MAX(number) FROM sync) AND number = ?"
                                    + " AND ended_at IS NULL",
                            moment)
                    > 0;
            return going
                    ? ((moment - 1) << SYNC_SHIFT) + (1L << (SYNC_SHIFT - 1)) + version(connection)
                    : (moment << SYNC_SHIFT) + removals;
        });
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return readers.ask(Freshness.notFetched(), connection -> {
            OptionalLong moment = moment(connection);
            return moment.isEmpty()
                    ? new FreshnessReading(connection, dataset).read()
                    : new PastFreshness(connection, dataset, moment.getAsLong(), day).read();
        });
    }

    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        return read(dataset, Set.copyOf(dataset.fields()), visitor);
    }

    @Override
    public List<String> read(Dataset dataset, Set<Field> fields, Visitor visitor) {
        Optional<List<String>> found = readers.ask(Optional.empty(), connection -> {
            List<String> known = readers.texts(connection).refresh(connection);
            Visit visit = new Visit(connection, new FactTable(dataset), known, fields, visitor);
            new FactReading(visit).read(moment(connection));
            return Optional.of(known);
        });
        if (found.isEmpty()) {
            visitor.start(0);
        }
        return found.orElse(List.of());
    }

    /** The moment that is asked for; empty where it is the newest one, whose state is the current one. */
    private OptionalLong moment(Connection connection) throws SQLException {
        long moment = CachePast.at(connection, day);
        return moment == newest(connection) ? OptionalLong.empty() : OptionalLong.of(moment);
    }

    private static long version(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT version FROM state");
    }

    private static long newest(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT MAX(number) FROM sync");
    }
}
