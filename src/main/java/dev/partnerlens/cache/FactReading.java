package dev.partnerlens.cache;

import java.sql.SQLException;
import java.util.OptionalLong;

/** Reads the rows of one set in the order of {@link dev.partnerlens.core.CodedSource}. */
final class FactReading {
    private final Visit visit;

    FactReading(Visit visit) {
        this.visit = visit;
    }

    /** @param moment the sync whose state is asked for; empty for the current one */
    void read(OptionalLong moment) throws SQLException {
        if (!visit.table().present(visit.connection()) || (moment.isPresent() && !storedBy(moment.getAsLong()))) {
            visit.start(0);
            return;
        }
        boolean standing = visit.table().shape() == FactTable.Shape.STANDING;
        if (moment.isEmpty()) {
            if (standing) {
                new StandingReading(visit).current();
            } else {
                new DatedReading(visit).current();
            }
        } else if (standing) {
            new StandingReading(visit).asOf(moment.getAsLong());
        } else {
            new PastReading(visit, moment.getAsLong()).read();
        }
    }

    /** Before the first whole window or set nothing is known. */
    private boolean storedBy(long moment) throws SQLException {
        return Changes.stored(visit.connection(), visit.table().dataset(), moment);
    }
}
