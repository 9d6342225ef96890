package dev.partnerlens.explore;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.Axis;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.Grouping;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.cube.By;
import dev.partnerlens.explore.cube.Groups;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * Which ids stand behind each group of an answer: the same groups split once more by the number of the id. Sorted by their
 * keys, the parts of one group follow one another, and groups come in the order of the answer.
 */
final class IdAsking {
    private final Practice practice;
    private final Answer answer;
    private final TextField own;

    /** @param own an id of the answer's set */
    IdAsking(Practice practice, Answer answer, TextField own) {
        this.practice = practice;
        this.answer = answer;
        this.own = own;
    }

    /** One set of {@link Ids} numbers a group, in the order of the answer's groups. */
    List<BitSet> ids() {
        Query query = answer.query();
        Optional<Groups> split =
                practice.sliced(query.dataset(), query.period(), query.where()).flatMap(this::bySeries);
        if (split.isPresent()) {
            Groups groups = split.get();
            return ids(groups.sorted(), groups::step);
        }
        Grouping grouping = byRow();
        return ids(grouping.sorted(), grouping::step);
    }

    private Optional<Groups> bySeries(Sliced sliced) {
        List<By> axes = new ArrayList<>();
        for (GroupBy by : answer.query().groupBy()) {
            var field = sliced.table().dataset().counterpart(by.field()).orElseThrow();
            if (field instanceof Measure) {
                return Optional.empty();
            }
            axes.add(sliced.cube().by(by, field));
        }
        if (axes() > axes.size()) {
            axes.add(sliced.cube().emptyAsOne(unit()));
        }
        axes.add(sliced.numbered(practice.ids(), own));
        return sliced.rows().groups(axes, Optional.empty());
    }

    private Grouping byRow() {
        Query query = answer.query();
        ColumnTable table = practice.table(query.dataset());
        RowSet rows =
                practice.passed(query.dataset(), query.period(), query.where()).rows();
        Grouping grouping = Grouping.of(rows);
        for (GroupBy by : query.groupBy()) {
            grouping = grouping.by(Axis.of(table.column(by.field()), by.grain(), by.weekStart()));
        }
        if (axes() > query.groupBy().size()) {
            grouping = grouping.by(Axis.emptyAsOne(table.text(unit())));
        }
        int[] numbers = practice.ids().numbers(table, own);
        int width = 1;
        for (int number : numbers) {
            width = Math.max(width, number + 2);
        }
        return grouping.by(new Axis(
                (some, out) -> {
                    table.text(own).codes().copy(some, out);
                    for (int i = 0; i < some.size(); i++) {
                        out[i] = numbers[out[i]] + 1;
                    }
                },
                Collections.nCopies(width, null)));
    }

    private TextField unit() {
        TextField unit = answer.query().measure().flatMap(Measure::unit).orElseThrow();
        return (TextField) answer.query().dataset().counterpart(unit).orElseThrow();
    }

    /** How many axes tell the answer's groups apart. */
    private int axes() {
        int keys = answer.query().groupBy().size();
        return answer.mixedUnits() && keys > 0 ? keys + 1 : keys;
    }

    private List<BitSet> ids(int[] sorted, IntBinaryOperator step) {
        int axes = axes();
        List<BitSet> ids = new ArrayList<>();
        int before = -1;
        for (int part : sorted) {
            if (before < 0 || !together(before, part, axes, step)) {
                ids.add(new BitSet());
            }
            int number = step.applyAsInt(part, axes) - 1;
            if (number >= 0) {
                ids.getLast().set(number);
            }
            before = part;
        }
        // The total of no rows is a group of nobody.
        return ids.isEmpty() && axes == 0 ? List.of(new BitSet()) : ids;
    }

    private static boolean together(int one, int other, int axes, IntBinaryOperator step) {
        for (int axis = 0; axis < axes; axis++) {
            if (step.applyAsInt(one, axis) != step.applyAsInt(other, axis)) {
                return false;
            }
        }
        return true;
    }
}
