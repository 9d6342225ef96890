package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.TextColumn;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for ids, the same for all spellings of one without regard to case and for all sets that tell of it: sets of
 * customers and subscriptions are bits then, not texts. Absent and empty ids are nobody's and have no number.
 */
final class Ids {
    static final int NOBODY = -1;

    private final Map<Object, Map<String, Integer>> spaces = new HashMap<>();
    private final Map<List<Object>, int[]> byCode = new HashMap<>();

    /** The number of each code of a set's own field, or {@link #NOBODY}. */
    synchronized int[] numbers(ColumnTable table, TextField own) {
        Dataset dataset = table.dataset();
        int[] known = byCode.get(List.of(dataset, own));
        if (known == null) {
            Object space = own.meaning().isPresent() ? own.meaning().get() : List.of(dataset, own);
            known = number(table.text(own), spaces.computeIfAbsent(space, _ -> new HashMap<>()));
            byCode.put(List.of(dataset, own), known);
        }
        return known;
    }

    private static int[] number(TextColumn column, Map<String, Integer> space) {
        int[] numbers = new int[column.cardinality()];
        for (int code = 0; code < numbers.length; code++) {
            String id = column.folded(code);
            Integer known = id == null || id.isEmpty() ? (Integer) NOBODY : space.get(id);
            if (known == null && id != null) {
                known = space.size();
                space.put(id, known);
            }
            numbers[code] = known == null ? NOBODY : known;
        }
        return numbers;
    }

    /** The numbers that these rows have. */
    BitSet among(ColumnTable table, TextField own, RowSet rows) {
        int[] numbers = numbers(table, own);
        BitSet codes = codes(table.text(own), rows);
        BitSet found = new BitSet();
        for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
            if (numbers[code] != NOBODY) {
                found.set(numbers[code]);
            }
        }
        return found;
    }

    private static BitSet codes(TextColumn column, RowSet rows) {
        BitSet codes = new BitSet(column.cardinality());
        for (int i = 0; i < rows.size(); i++) {
            codes.set(column.codes().get(rows.row(i)));
        }
        return codes;
    }

    /** Which codes stand for one of the numbers. */
    boolean[] passing(ColumnTable table, TextField own, BitSet wanted) {
        int[] numbers = numbers(table, own);
        boolean[] pass = new boolean[numbers.length];
        for (int code = 0; code < pass.length; code++) {
            pass[code] = numbers[code] != NOBODY && wanted.get(numbers[code]);
        }
        return pass;
    }
}
