package dev.partnerlens.cache;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Change;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Spell;
import dev.partnerlens.core.TextField;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The earlier states of a cache. */
final class CachePast implements Past {
    private final Readers readers;

    CachePast(Readers readers) {
        this.readers = readers;
    }

    /** A sync that has not ended may go on to change things, so it is no moment yet, unless another one came after it. */
    @Override
    public long now() {
        return readers.ask(
                0L,
                connection -> Sql.number(
                        connection,
                        "SELECT MAX(number) FROM sync WHERE ended_at IS NOT NULL"
                                + " OR number < (SELECT MAX(number) FROM sync)"));
    }

    @Override
    public long at(LocalDate day) {
        return readers.ask(0L, connection -> at(connection, day));
    }

    static long at(Connection connection, LocalDate day) throws SQLException {
        return Sql.number(connection, "SELECT MAX(number) FROM sync WHERE filed_day <= ?", day.toEpochDay());
    }

    @Override
    public CodedSource asOf(LocalDate day) {
        return new PastSource(readers, day);
    }

    @Override
    public List<Change> changes(Dataset dataset, long after, long upTo) {
        if (dataset.arrival() != Arrival.AS_NOW) {
            throw new IllegalArgumentException(dataset + " does not arrive as it stands now");
        }
        return readers.ask(
                List.of(),
                connection -> new Changes(
                                connection, dataset, readers.texts(connection).refresh(connection), after, upTo)
                        .list());
    }

    @Override
    public List<Spell> spells(Dataset dataset, TextField field, String value, TextField name) {
        return readers.ask(
                List.of(),
                connection -> new Spells(
                                connection, dataset, readers.texts(connection).refresh(connection))
                        .list(field, value, name));
    }
}
