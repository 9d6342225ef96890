package dev.partnerlens.core;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row as decoded: String, LocalDateTime (UTC), Boolean or BigDecimal by field kind, null where absent. */
public final class Row {
    private final Dataset dataset;
    private final @Nullable Object[] values;

    private Row(Dataset dataset, @Nullable Object[] values) {
        this.dataset = dataset;
        this.values = values;
    }

    public Dataset dataset() {
        return dataset;
    }

    /** The value at a field's position, see {@link Dataset#position}. */
    public @Nullable Object value(int position) {
        return values[position];
    }

    public @Nullable String text(TextField field) {
        return (String) values[dataset.position(field)];
    }

    public @Nullable LocalDateTime date(DateField field) {
        return (LocalDateTime) values[dataset.position(field)];
    }

    public @Nullable Boolean flag(FlagField field) {
        return (Boolean) values[dataset.position(field)];
    }

    public @Nullable BigDecimal number(Measure field) {
        return (BigDecimal) values[dataset.position(field)];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && dataset == row.dataset && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dataset.id(), Arrays.hashCode(values));
    }

    public static Builder builder(Dataset dataset) {
        return new Builder(dataset);
    }

    /** Fills a row; a field not set is absent. The kinds are checked here, once, for all readers. */
    public static final class Builder {
        private final Dataset dataset;
        private @Nullable Object[] values;

        private Builder(Dataset dataset) {
            this.dataset = dataset;
            this.values = new @Nullable Object[dataset.fields().size()];
        }

        public Builder text(TextField field, @Nullable String value) {
            values[dataset.position(field)] = value;
            return this;
        }

        public Builder date(DateField field, @Nullable LocalDateTime value) {
            values[dataset.position(field)] = value;
            return this;
        }

        public Builder flag(FlagField field, @Nullable Boolean value) {
            values[dataset.position(field)] = value;
            return this;
        }

        public Builder number(Measure field, @Nullable BigDecimal value) {
            values[dataset.position(field)] = value;
            return this;
        }

        /** Sets a value by position; it must be of the field's kind. */
        public Builder value(int position, @Nullable Object value) {
            if (value != null && !dataset.kind(position).isInstance(value)) {
                throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " does not fit "
                        + dataset.fields().get(position).name());
            }
            values[position] = value;
            return this;
        }

        /** Makes every field absent again, for the next row. */
        public Builder clear() {
            Arrays.fill(values, null);
            return this;
        }

        /** The row; the builder is empty again afterwards. */
        public Row build() {
            Row row = new Row(dataset, values);
            values = new @Nullable Object[values.length];
            return row;
        }
    }
}
