package dev.partnerlens.core;

import java.util.List;

/**
 * One condition on one field; several hold together. Values are texts as they stand in answers: dates as yyyy-MM-dd,
 * flags as true or false, numbers in plain digits.
 */
public sealed interface Filter {
    Field field();

    /** The field has one of the values. */
    record AnyOf(Field field, List<String> values) implements Filter {
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /** The field has none of the values; an absent or empty field passes. */
    record NoneOf(Field field, List<String> values) implements Filter {
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** The text holds {@code part}; ids and codes without regard to case, texts exactly. */
    record Contains(TextField field, String part) implements Filter {}

    /** The field is absent or an empty text. */
    record Empty(Field field) implements Filter {}

    /** The date lies in the period. */
    record Within(DateField field, Period period) implements Filter {}
}
