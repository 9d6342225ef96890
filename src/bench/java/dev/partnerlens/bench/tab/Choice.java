package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.usage.Coded;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A filter on one field: values, by their numbers in a column, that are let through or kept out.
 *
 * @param numbers at least one
 */
record Choice(boolean lets, List<Integer> numbers) {
    Choice {
        numbers = List.copyOf(numbers);
    }

    Filter on(Field field, Coded column) {
        List<String> values = numbers.stream().map(column::text).toList();
        return lets ? new Filter.AnyOf(field, values) : new Filter.NoneOf(field, values);
    }

    /** A condition on a column that holds the numbers. */
    String sql(String column) {
        return column + (lets ? " IN (" : " NOT IN (")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    /** For each number {@code bit} where it passes, else 0. */
    byte[] passing(int size, int bit) {
        byte[] table = new byte[size];
        for (int i = 0; i < size; i++) {
            table[i] = (byte) (numbers.contains(i) == lets ? bit : 0);
        }
        return table;
    }
}
