package dev.partnerlens.simulator.grammar;

import dev.partnerlens.simulator.rows.Column;
import java.util.List;

/** A filter that has been read: fields are known and values fit their fields. */
public sealed interface Condition {
    record AllOf(List<Condition> parts) implements Condition {}

    record AnyOf(List<Condition> parts) implements Condition {}

    /** Letters count as they are: the documentation calls values case-sensitive. */
    record TextIs(Column column, boolean equal, String text) implements Condition {}

    record TextContains(Column column, String part) implements Condition {}

    record FlagIs(Column column, boolean equal, boolean flag) implements Condition {}

    /**
     * Compares points in time.
     *
     * @param ticks see {@link dev.partnerlens.core.Ticks}
     */
    record DateCompares(Column column, Operator operator, long ticks) implements Condition {}
}
