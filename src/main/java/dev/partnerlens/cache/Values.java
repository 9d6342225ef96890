package dev.partnerlens.cache;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers that compare by their content, as keys of maps; nobody changes them once they are one. */
final class Values {
    private final long[] numbers;

    Values(long[] numbers) {
        this.numbers = numbers;
    }

    long[] numbers() {
        return numbers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values values && Arrays.equals(numbers, values.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
