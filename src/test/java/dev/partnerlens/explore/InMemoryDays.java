package dev.partnerlens.explore;

import dev.partnerlens.core.CodedBlock;
import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.CodedSource.CodedRow;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows in memory as a cache would give them that keeps them as days of series. */
final class InMemoryDays implements CodedDays {
    private final Dataset dataset;
    private final List<Measure> figures;
    private final TreeMap<Integer, List<Row>> byDay = new TreeMap<>();
    private final Map<List<@Nullable Object>, Integer> numbers = new HashMap<>();
    private final List<Row> series = new ArrayList<>();

    /** @param rows sorted by their day */
    InMemoryDays(Dataset dataset, Set<Field> fields, List<Row> rows) {
        this.dataset = dataset;
        this.figures = dataset.figures().stream().filter(fields::contains).toList();
        // A series that no row belongs to any more.
        series.add(Row.builder(dataset).build());
        numbers.put(List.of("nobody's"), 0);
        for (Row row : rows) {
            LocalDateTime date = row.date(dataset.date());
            byDay.computeIfAbsent(
                            date == null ? NO_DAY : (int) date.toLocalDate().toEpochDay(), _ -> new ArrayList<>())
                    .add(row);
            numbers.computeIfAbsent(key(row), _ -> {
                series.add(row);
                return series.size() - 1;
            });
        }
    }

    private List<@Nullable Object> key(Row row) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Field field : dataset.fields()) {
            Object value = field instanceof Measure ? null : row.value(dataset.position(field));
            key.add(field.equals(dataset.date()) && value instanceof LocalDateTime time ? time.toLocalTime() : value);
        }
        return key;
    }

    @Override
    public long rows(Span days) {
        return of(days).values().stream().mapToInt(List::size).sum();
    }

    private Map<Integer, List<Row>> of(Span days) {
        return byDay.subMap(days.from(), true, days.to(), true);
    }

    @Override
    public List<Span> parts(Span days, int count) {
        List<Integer> begins = new ArrayList<>(of(days).keySet());
        List<Span> parts = new ArrayList<>();
        int from = days.from();
        for (int i = 1; i < Math.min(count, begins.size()); i++) {
            int next = begins.get(begins.size() * i / count);
            if (next > from) {
                parts.add(new Span(from, next - 1));
                from = next;
            }
        }
        parts.add(new Span(from, days.to()));
        return parts;
    }

    @Override
    public void read(Span days, Taking taking) {
        CodedBlock block = new CodedBlock(figures.size());
        of(days).forEach((day, rows) -> {
            block.begin(day);
            for (Row row : rows) {
                int at = block.size();
                block.add(numbers.getOrDefault(key(row), -1));
                for (int i = 0; i < figures.size(); i++) {
                    set(block, i, at, new InMemorySource.Coded(row, new InMemorySource.Texts()));
                }
                if (block.full()) {
                    taking.take(block);
                    block.begin(day);
                }
            }
            taking.take(block);
        });
    }

    private void set(CodedBlock block, int figure, int at, CodedRow row) {
        int position = dataset.position(figures.get(figure));
        if (row.absent(position)) {
            block.setAbsent(figure, at);
        } else if (row.fits(position) && row.scale(position) <= Byte.MAX_VALUE) {
            block.set(figure, at, row.mantissa(position), row.scale(position));
        } else {
            block.set(figure, at, row.exact(position));
        }
    }

    @Override
    public List<String> series(CodedSource.Visitor visitor) {
        InMemorySource.Texts texts = new InMemorySource.Texts();
        for (int number = 0; number < series.size(); number++) {
            Row row = series.get(number);
            LocalDateTime date = row.date(dataset.date());
            InMemorySource.Coded coded = new InMemorySource.Coded(timeAlone(row, date), texts);
            visitor.row(new Numbered(coded, number));
        }
        return texts.byCode;
    }

    /** The day of one of its rows must mean nothing. */
    private Row timeAlone(Row row, @Nullable LocalDateTime date) {
        Row.Builder built = Row.builder(dataset);
        for (Field field : dataset.fields()) {
            built.value(dataset.position(field), row.value(dataset.position(field)));
        }
        return date == null
                ? built.build()
                : built.date(dataset.date(), LocalDate.EPOCH.atTime(date.toLocalTime()))
                        .build();
    }

    /** The row of a series. */
    private record Numbered(CodedRow row, int number) implements CodedRow {
        @Override
        public int series() {
            return number;
        }

        @Override
        public int code(int position) {
            return row.code(position);
        }

        @Override
        public long ticks(int position) {
            return row.ticks(position);
        }

        @Override
        public int flag(int position) {
            return row.flag(position);
        }

        @Override
        public boolean absent(int position) {
            throw new AssertionError("A series has no figures");
        }

        @Override
        public boolean fits(int position) {
            throw new AssertionError("A series has no figures");
        }

        @Override
        public long mantissa(int position) {
            throw new AssertionError("A series has no figures");
        }

        @Override
        public int scale(int position) {
            throw new AssertionError("A series has no figures");
        }

        @Override
        public BigDecimal exact(int position) {
            throw new AssertionError("A series has no figures");
        }
    }
}
