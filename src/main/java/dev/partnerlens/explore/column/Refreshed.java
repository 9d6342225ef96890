package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedDays.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of which some days are read again.
 *
 * @param changed the days, in their order
 */
record Refreshed(ColumnTable before, SeriesLayout layout, List<Span> changed) {
    /** What stays right before each of the changed spans, and after the last of them. */
    List<KeptStretch> kept() {
        DateColumn dates = before.date(before.dataset().date());
        List<KeptStretch> kept = new ArrayList<>();
        int next = 0;
        for (Span span : changed) {
            kept.add(new KeptStretch(before, layout, next, code(dates, span.from())));
            next = code(dates, span.to() + 1L);
        }
        kept.add(new KeptStretch(before, layout, next, dates.cardinality()));
        return kept;
    }

    /** The first code of that day or a later one. */
    private static int code(DateColumn dates, long day) {
        return day == DateColumn.NO_DAY ? 0 : dates.codeFrom(day);
    }
}
