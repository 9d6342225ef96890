package dev.partnerlens.explore;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Ticks;
import dev.partnerlens.explore.column.DateColumn;
import java.math.BigDecimal;
import java.math.MathContext;

/** How long referrals take from one stage to the next. */
final class Stages {
    private Stages() {}

    /**
     * The mean number of days over the rows that have both dates, the later not before the earlier one; rows told the
     * other way round say nothing of how long it took.
     */
    static Reading meanDays(SetRows rows, DateField from, DateField to) {
        DateColumn start = rows.table().date(from);
        DateColumn end = rows.table().date(to);
        SetRows both = rows.where(rows.has(from).and(rows.has(to)).and(row -> end.ticks(row) >= start.ticks(row)));
        long count = both.rows().size();
        BigDecimal ticks = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            int row = both.rows().row(i);
            ticks = ticks.add(BigDecimal.valueOf(end.ticks(row) - start.ticks(row)));
        }
        return new Reading(
                count == 0
                        ? BigDecimal.ZERO
                        : ticks.divide(
                                BigDecimal.valueOf(Ticks.PER_DAY).multiply(BigDecimal.valueOf(count)),
                                MathContext.DECIMAL128),
                count);
    }
}
