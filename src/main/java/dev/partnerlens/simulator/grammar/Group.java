package dev.partnerlens.simulator.grammar;

import dev.partnerlens.core.Ticks;
import dev.partnerlens.simulator.rows.Aggregation;
import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.GroupMeasure;
import dev.partnerlens.simulator.rows.JsonObject;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.Values;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One row of a grouped answer, while it is added up. */
final class Group {
    private final Table table;
    private final Grouping grouping;
    /** Any row of the group tells the terms it stands for. */
    private final int example;

    private final long[] earliest;
    private final BigDecimal[] measured;

    Group(Table table, Grouping grouping, int example) {
        this.table = table;
        this.grouping = grouping;
        this.example = example;
        this.earliest = new long[grouping.columns().size()];
        Arrays.fill(earliest, Long.MAX_VALUE);
        this.measured = new BigDecimal[table.resource().groupMeasures().size()];
        Arrays.fill(measured, BigDecimal.ZERO);
    }

    void add(int row) {
        for (int i = 0; i < earliest.length; i++) {
            if (table.values(grouping.columns().get(i)) instanceof Values.Dates dates
                    && dates.ticks(row) != Ticks.NONE) {
                earliest[i] = Math.min(earliest[i], dates.ticks(row));
            }
        }
        List<GroupMeasure> measures = table.resource().groupMeasures();
        for (int i = 0; i < measured.length; i++) {
            measured[i] = measured[i].add(amount(measures.get(i), row));
        }
    }

    private BigDecimal amount(GroupMeasure measure, int row) {
        return switch (measure) {
            case GroupMeasure.Rows rows -> BigDecimal.ONE;
            case GroupMeasure.Yes yes ->
                ((Values.Flags) values(yes.column())).flag(row) == 1 ? BigDecimal.ONE : BigDecimal.ZERO;
            case GroupMeasure.Sum sum -> {
                BigDecimal number = ((Values.Numbers) values(sum.name())).number(row);
                yield number == null ? BigDecimal.ZERO : number;
            }
        };
    }

    private Values values(String column) {
        return table.values(table.resource().column(column).orElseThrow());
    }

    /** What the answer's rows are compared by: nothing sorts before a value. */
    Comparable<?> sortKey(Column column) {
        List<GroupMeasure> measures = table.resource().groupMeasures();
        for (int i = 0; i < measured.length; i++) {
            if (measures.get(i).name().equals(column.name())) {
                return measured[i];
            }
        }
        return switch (table.values(column)) {
            case Values.Texts texts ->
                texts.code(example) == Values.Texts.ABSENT ? "" : texts.words().get(texts.code(example));
            case Values.Dates dates -> start(column);
            case Values.Flags flags -> (int) flags.flag(example);
            case Values.Numbers numbers -> BigDecimal.ZERO;
        };
    }

    /** The first day, in ticks, of the span this group stands for; {@link Ticks#NONE} for rows without that date. */
    private long start(Column column) {
        long ticks = earliest[grouping.columns().indexOf(column)];
        return ticks == Long.MAX_VALUE ? Ticks.NONE : Ticks.of(grouping.level().start(Ticks.day(ticks)));
    }

    byte[] json() {
        JsonObject json = new JsonObject();
        for (Column column : grouping.columns()) {
            switch (table.values(column)) {
                case Values.Texts texts -> {
                    int code = texts.code(example);
                    json.text(
                            column.name(),
                            code == Values.Texts.ABSENT ? null : texts.words().get(code));
                }
                case Values.Dates dates -> {
                    long start = start(column);
                    json.text(
                            column.name(), start == Ticks.NONE ? null : DateText.day(Ticks.day(start), column.kind()));
                }
                case Values.Flags flags ->
                    json.flag(column.name(), flags.flag(example) < 0 ? null : flags.flag(example) == 1);
                case Values.Numbers numbers -> throw new IllegalStateException(column.name());
            }
        }
        List<GroupMeasure> measures = table.resource().groupMeasures();
        for (int i = 0; i < measured.length; i++) {
            json.number(measures.get(i).name(), measured[i]);
        }
        return json.bytes();
    }

    /** The part of a row's group key that this column gives. */
    static long key(Table table, Column column, Aggregation level, int row) {
        return switch (table.values(column)) {
            case Values.Texts texts -> texts.code(row);
            case Values.Flags flags -> flags.flag(row);
            case Values.Dates dates -> {
                long ticks = dates.ticks(row);
                yield ticks == Ticks.NONE
                        ? Ticks.NONE
                        : level == Aggregation.DATE_RANGE
                                ? 0
                                : level.start(Ticks.day(ticks)).toEpochDay();
            }
            case Values.Numbers numbers -> throw new IllegalStateException(column.name());
        };
    }
}
