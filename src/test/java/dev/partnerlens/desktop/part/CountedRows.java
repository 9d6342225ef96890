package dev.partnerlens.desktop.part;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Found;
import dev.partnerlens.explore.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Rows out of nothing that count how often they are read. */
final class CountedRows implements RowView {
    private final int size;
    private final AtomicLong read = new AtomicLong();

    CountedRows(int size) {
        this.size = size;
    }

    long read() {
        return read.get();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable Object value(int row, Field field) {
        read.incrementAndGet();
        return switch (field) {
            case TextField _ -> "Text " + row;
            case DateField _ -> LocalDate.of(2026, 1, 1).plusDays(row % 100);
            case FlagField _ -> row % 2 == 0;
            case Measure _ -> new BigDecimal(row).movePointLeft(2);
        };
    }

    @Override
    public RowView sorted(Field field, boolean descending) {
        throw new UnsupportedOperationException("A table never sorts");
    }

    @Override
    public Found find(String part) {
        throw new UnsupportedOperationException("Nothing is looked for");
    }
}
