package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.SetAside;
import dev.partnerlens.core.Ticks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one fetch, coded, on their way into the cache: nothing of them is seen by readers before the fetch has
 * ended and {@link CacheWriter} stores them whole. Takes 24 bytes a usage row.
 */
public final class Staging {
    private final FactTable table;
    private final RowCoder coder;
    private final @Nullable SeriesCodes series;
    private final Forgotten forgotten;
    private final LeftOut leftOut = new LeftOut();
    private final int[] factPositions;
    private final int datePosition;
    private final long[] values;
    private final long[] staged;
    private final LongRows rows;
    private final Set<Field> delivered = new HashSet<>();
    private final Map<SetAside, Long> setAside = new HashMap<>();
    private final Map<String, Long> unknown = new HashMap<>();

    /** @param series where the table keeps series, else null */
    Staging(FactTable table, TextCodes texts, @Nullable SeriesCodes series, Forgotten forgotten) {
        this.forgotten = forgotten;
        this.table = table;
        this.coder = new RowCoder(table.dataset(), texts);
        this.series = series;
        this.factPositions = table.factPositions();
        this.datePosition = table.datePosition();
        this.values = new long[table.dataset().fields().size()];
        this.staged = new long[factPositions.length + (series == null ? 1 : 2)];
        this.rows = new LongRows(staged.length);
    }

    public Dataset dataset() {
        return table.dataset();
    }

    public void add(RowBatch page) {
        for (Row row : page.rows()) {
            add(row);
        }
        delivered.addAll(page.delivered());
        page.setAside().forEach(reason -> setAside.merge(reason, 1L, Long::sum));
        page.unknown().forEach((field, count) -> unknown.merge(field, count, Long::sum));
    }

    private void add(Row row) {
        if (forgotten.covers(row)) {
            leftOut.add(row);
            return;
        }
        coder.code(row, values);
        int at = 0;
        staged[at++] = values[datePosition];
        if (table.shape() != FactTable.Shape.STANDING) {
            values[datePosition] = DayKey.timeOfDay(values[datePosition]);
        }
        if (series != null) {
            staged[at++] = series.code(values);
        }
        for (int position : factPositions) {
            staged[at++] = values[position];
        }
        rows.add(staged);
    }

    /** Rows that were read. */
    public long size() {
        return rows.size();
    }

    /** Bytes that storing it may take on the disk, at most: in the write-ahead file, and from there in the cache. */
    long room() {
        return 2L * rows.size() * rows.width() * Long.BYTES;
    }

    /** Rows that could not be read. */
    public long aside() {
        return setAside.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that were left out as their customer is forgotten. */
    public long leftOut() {
        return leftOut.all();
    }

    /** How many rows of these days were left out. */
    long leftOut(Period days) {
        return table.shape() == FactTable.Shape.STANDING ? leftOut.all() : leftOut.of(days);
    }

    /** The same day by day, only days with any. */
    Map<LocalDate, Long> leftOutByDay(Period days) {
        return leftOut.byDay(days);
    }

    /** The days from the oldest to the newest row; empty where no row has a date. */
    public Optional<Period> days() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            long ticks = rows.get(i, 0);
            if (ticks != Absent.VALUE) {
                first = Math.min(first, ticks);
                last = Math.max(last, ticks);
            }
        }
        return last == Long.MIN_VALUE ? Optional.empty() : Optional.of(new Period(Ticks.day(first), Ticks.day(last)));
    }

    FactTable table() {
        return table;
    }

    Set<Field> delivered() {
        return delivered;
    }

    Map<SetAside, Long> setAside() {
        return setAside;
    }

    Map<String, Long> unknown() {
        return unknown;
    }

    /** Column 0 holds the ticks of the set's date, then comes the series where there are series, then the facts. */
    LongRows rows() {
        return rows;
    }

    /** The rows by date, absent dates first, those of one date as they came. */
    int[] order() {
        int[] order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        for (int i = 1; i < order.length; i++) {
            if (rows.get(i, 0) < rows.get(i - 1, 0)) {
                return Arrays.stream(order)
                        .boxed()
                        .sorted((a, b) -> Long.compare(rows.get(a, 0), rows.get(b, 0)))
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return order;
    }
}
