package dev.partnerlens.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

    /** The text does not hold {@code part}, compared as {@link Contains} does; an absent or empty field passes. */
    record Lacks(TextField field, String part) implements Filter {}

    /** The field is absent or an empty text. */
    record Empty(Field field) implements Filter {}

    /** The field is neither absent nor an empty text. */
    record Present(Field field) implements Filter {}

    /** The date lies in the period. */
    record Within(DateField field, Period period) implements Filter {}

    /** The figure is at least {@code from} and at most {@code to}; an absent figure never passes. */
    record Between(Measure field, Optional<BigDecimal> from, Optional<BigDecimal> to) implements Filter {
        /** Whether a figure that is there passes. */
        public boolean holds(BigDecimal figure) {
            return from.map(least -> least.compareTo(figure) <= 0).orElse(true)
                    && to.map(most -> most.compareTo(figure) >= 0).orElse(true);
        }
    }
}
