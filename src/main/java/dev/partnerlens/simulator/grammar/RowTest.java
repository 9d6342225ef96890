package dev.partnerlens.simulator.grammar;

import dev.partnerlens.core.Ticks;
import dev.partnerlens.simulator.grammar.Condition.AllOf;
import dev.partnerlens.simulator.grammar.Condition.AnyOf;
import dev.partnerlens.simulator.grammar.Condition.DateCompares;
import dev.partnerlens.simulator.grammar.Condition.FlagIs;
import dev.partnerlens.simulator.grammar.Condition.TextContains;
import dev.partnerlens.simulator.grammar.Condition.TextIs;
import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.Values;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** A filter made ready for one table: texts are looked up in its dictionary once, so that a row costs a few comparisons. */
final class RowTest {
    private final Table table;

    private RowTest(Table table) {
        this.table = table;
    }

    static IntPredicate of(Condition condition, Table table) {
        return new RowTest(table).test(condition);
    }

    private IntPredicate test(Condition condition) {
        return switch (condition) {
            case AllOf(List<Condition> parts) -> {
                List<IntPredicate> tests = parts.stream().map(this::test).toList();
                yield row -> tests.stream().allMatch(test -> test.test(row));
            }
            case AnyOf(List<Condition> parts) -> {
                List<IntPredicate> tests = parts.stream().map(this::test).toList();
                yield row -> tests.stream().anyMatch(test -> test.test(row));
            }
            case TextIs(Column column, boolean equal, String text) ->
                words(column, word -> word.equals(text) == equal, !equal);
            case TextContains(Column column, String part) -> words(column, word -> word.contains(part), false);
            case FlagIs(Column column, boolean equal, boolean flag) -> {
                Values.Flags values = (Values.Flags) table.values(column);
                byte wanted = (byte) (flag ? 1 : 0);
                yield row -> (values.flag(row) == wanted) == equal;
            }
            case DateCompares(Column column, Operator operator, long ticks) -> {
                Values.Dates values = (Values.Dates) table.values(column);
                yield row -> {
                    long value = values.ticks(row);
                    return value == Ticks.NONE ? operator == Operator.NE : operator.holds(Long.compare(value, ticks));
                };
            }
        };
    }

    private IntPredicate words(Column column, Predicate<String> wanted, boolean absentToo) {
        Values.Texts values = (Values.Texts) table.values(column);
        boolean[] passes = new boolean[values.words().size()];
        for (int code = 0; code < passes.length; code++) {
            passes[code] = wanted.test(values.words().get(code));
        }
        return row -> {
            int code = values.code(row);
            return code == Values.Texts.ABSENT ? absentToo : passes[code];
        };
    }
}
