package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

/** Rows that did not come into the cache on the user's wish, counted by day. */
final class LeftOut {
    private final TreeMap<LocalDate, Long> byDay = new TreeMap<>();
    private long all;

    void add(Row row) {
        all++;
        LocalDateTime date = row.date(row.dataset().date());
        if (date != null) {
            byDay.merge(date.toLocalDate(), 1L, Long::sum);
        }
    }

    long all() {
        return all;
    }

    long of(Period days) {
        return byDay(days).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Only days with any. */
    Map<LocalDate, Long> byDay(Period days) {
        return byDay.subMap(days.from(), true, days.to(), true);
    }
}
