package dev.partnerlens.explore;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Ticks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a cache would give them, for tests without a cache. Sets without rows count as never fetched until
 * {@link #freshness(Dataset, Freshness)} says otherwise.
 */
public final class InMemorySource implements CodedSource {
    private final LocalDate through;
    private final Map<Dataset, List<Row>> rows = new HashMap<>();
    private final Map<Dataset, Freshness> freshness = new HashMap<>();
    private long version = 1;
    private boolean series;

    /** @param through the last day that the rows tell about */
    public InMemorySource(LocalDate through) {
        this.through = through;
    }

    /** Puts a set's rows, in any order; the set counts as wholly fetched since 2000 with every field delivered. */
    public InMemorySource put(Dataset dataset, List<Row> newRows) {
        List<Row> sorted = new ArrayList<>(newRows);
        sorted.sort(Comparator.comparing(
                row -> row.date(dataset.date()), Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder())));
        rows.put(dataset, sorted);
        freshness.put(dataset, fetched(dataset, Set.copyOf(dataset.fields())));
        version++;
        return this;
    }

    /** Gives dated rows with figures as days of series from now on, as the cache does; as single rows before. */
    public InMemorySource withSeries() {
        series = true;
        version++;
        return this;
    }

    /** The rows put for a set. */
    public List<Row> rows(Dataset dataset) {
        return rows.getOrDefault(dataset, List.of());
    }

    /** Whether rows of a set were ever put, if only none. */
    boolean has(Dataset dataset) {
        return rows.containsKey(dataset);
    }

    /** Says something else of a set. */
    public InMemorySource freshness(Dataset dataset, Freshness newFreshness) {
        freshness.put(dataset, newFreshness);
        version++;
        return this;
    }

    /** The service never sent these fields of a set already put. */
    public InMemorySource withhold(Dataset dataset, Field... fields) {
        Set<Field> delivered = new HashSet<>(dataset.fields());
        delivered.removeAll(Set.of(fields));
        return freshness(dataset, fetched(dataset, delivered));
    }

    /** Only these days of a set already put are covered by whole windows. */
    public InMemorySource covering(Dataset dataset, Period... covered) {
        Freshness known = freshness(dataset);
        return freshness(
                dataset,
                new Freshness(
                        known.standing(),
                        known.fetchedAt(),
                        covered.length == 0 ? Optional.empty() : Optional.of(covered[covered.length - 1].to()),
                        List.of(covered),
                        Optional.empty(),
                        known.rows(),
                        known.delivered(),
                        0,
                        false,
                        Optional.empty()));
    }

    /** A set of which nothing is stored, and why. */
    public InMemorySource without(Dataset dataset, Freshness.Standing standing) {
        rows.remove(dataset);
        return freshness(
                dataset,
                new Freshness(
                        standing,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        0,
                        Set.of(),
                        0,
                        false,
                        standing == Freshness.Standing.FAILED ? Optional.of("Offline") : Optional.empty()));
    }

    private Freshness fetched(Dataset dataset, Set<Field> delivered) {
        Instant at = through.atTime(6, 42).toInstant(ZoneOffset.UTC);
        return new Freshness(
                Freshness.Standing.FETCHED,
                Optional.of(at),
                Optional.of(through),
                List.of(new Period(LocalDate.of(2000, 1, 1), through)),
                Optional.empty(),
                rows.getOrDefault(dataset, List.of()).size(),
                delivered,
                0,
                false,
                Optional.empty());
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return freshness.getOrDefault(dataset, Freshness.notFetched());
    }

    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        List<Row> found = rows.getOrDefault(dataset, List.of());
        Texts texts = new Texts();
        visitor.start(found.size());
        for (Row row : found) {
            visitor.row(new Coded(row, texts));
        }
        return texts.byCode;
    }

    @Override
    public int lanes() {
        return series ? 3 : 1;
    }

    @Override
    public Optional<CodedDays> days(Dataset dataset, Set<Field> fields) {
        return series
                        && dataset.arrival() == Arrival.BY_DATE
                        && !dataset.figures().isEmpty()
                ? Optional.of(new InMemoryDays(dataset, fields, rows(dataset)))
                : Optional.empty();
    }

    /** One dictionary for all fields, as a cache may have it. */
    static final class Texts {
        private final Map<String, Integer> codes = new HashMap<>();
        final List<String> byCode = new ArrayList<>();

        int code(@Nullable String text) {
            if (text == null) {
                return CodedRow.NO_TEXT;
            }
            return codes.computeIfAbsent(text, fresh -> {
                byCode.add(fresh);
                return byCode.size() - 1;
            });
        }
    }

    record Coded(Row row, Texts texts) implements CodedRow {
        @Override
        public int code(int position) {
            return texts.code((String) row.value(position));
        }

        @Override
        public long ticks(int position) {
            return row.value(position) instanceof LocalDateTime time ? Ticks.of(time) : Ticks.NONE;
        }

        @Override
        public int flag(int position) {
            return row.value(position) instanceof Boolean yes ? (yes ? 1 : 0) : -1;
        }

        @Override
        public boolean absent(int position) {
            return row.value(position) == null;
        }

        @Override
        public boolean fits(int position) {
            BigDecimal number = exact(position);
            return number.scale() >= 0 && number.unscaledValue().bitLength() < Long.SIZE;
        }

        @Override
        public long mantissa(int position) {
            return exact(position).unscaledValue().longValueExact();
        }

        @Override
        public int scale(int position) {
            return exact(position).scale();
        }

        @Override
        public BigDecimal exact(int position) {
            return row.value(position) instanceof BigDecimal number ? number : BigDecimal.ZERO;
        }
    }
}
