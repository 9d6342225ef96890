package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Filter;
import dev.partnerlens.explore.column.DecimalColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A {@link FigureTest} at work on the integers of a column; what is set aside is compared as it is.
 *
 * @param mantissa whether a number passes, neither absent nor set aside
 */
public record MantissaTest(DecimalColumn column, Numbers mantissa, Predicate<BigDecimal> aside, boolean absent) {
    /** More digits than any column has before and behind the point. */
    private static final int FAR = 100;

    /** Some integers. */
    @FunctionalInterface
    public interface Numbers {
        boolean has(long number);
    }

    public static MantissaTest of(FigureTest test, DecimalColumn column) {
        return switch (test) {
            case FigureTest.Positive _ ->
                new MantissaTest(column, number -> number > 0, value -> value.signum() > 0, false);
            case FigureTest.Filtered filtered -> of(filtered.filter(), column);
        };
    }

    /** A filter that can be asked of figures. */
    public static MantissaTest of(Filter filter, DecimalColumn column) {
        return switch (filter) {
            case Filter.AnyOf any -> equalTo(numbers(any.values()), column);
            case Filter.NoneOf none -> {
                MantissaTest equal = equalTo(numbers(none.values()), column);
                yield new MantissaTest(
                        column,
                        number -> !equal.mantissa().has(number),
                        equal.aside().negate(),
                        true);
            }
            case Filter.Empty _ -> new MantissaTest(column, _ -> false, _ -> false, true);
            case Filter.Present _ -> new MantissaTest(column, _ -> true, _ -> true, false);
            case Filter.Between between -> {
                long least = between.from()
                        .map(from -> mantissa(from, column.scale(), RoundingMode.CEILING))
                        .orElse(DecimalColumn.ASIDE);
                long most = between.to()
                        .map(to -> mantissa(to, column.scale(), RoundingMode.FLOOR))
                        .orElse(Long.MAX_VALUE);
                boolean beyond =
                        between.from().map(from -> least == Long.MAX_VALUE).orElse(false)
                                && !between.holds(BigDecimal.valueOf(Long.MAX_VALUE, column.scale()));
                yield new MantissaTest(
                        column,
                        beyond ? _ -> false : number -> number >= least && number <= most,
                        between::holds,
                        false);
            }
            case Filter.Contains _, Filter.Lacks _, Filter.Within _ ->
                throw new IllegalArgumentException(
                        "A number is no text and no date: " + filter.field().name());
        };
    }

    /** Whether a row passes, given its {@link DecimalColumn#mantissa}. */
    public boolean passes(int row, long number) {
        return number > DecimalColumn.ASIDE
                ? mantissa.has(number)
                : number == DecimalColumn.ASIDE ? aside.test(column.aside(row)) : absent;
    }

    private static MantissaTest equalTo(List<BigDecimal> wanted, DecimalColumn column) {
        long[] mantissas = wanted.stream()
                .filter(number -> isAt(number, column.scale()))
                .mapToLong(number -> mantissa(number, column.scale(), RoundingMode.FLOOR))
                .sorted()
                .toArray();
        return new MantissaTest(
                column,
                number -> Arrays.binarySearch(mantissas, number) >= 0,
                value -> wanted.stream().anyMatch(number -> number.compareTo(value) == 0),
                false);
    }

    /** Whether a number is exactly a mantissa at that scale. */
    private static boolean isAt(BigDecimal number, int scale) {
        return number.compareTo(BigDecimal.valueOf(mantissa(number, scale, RoundingMode.FLOOR), scale)) == 0;
    }

    /** The number as an integer at that scale, the nearest long where it has none; never large work. */
    private static long mantissa(BigDecimal number, int scale, RoundingMode rounding) {
        long digits = (long) number.precision() - number.scale();
        if (number.signum() == 0) {
            return 0;
        }
        if (digits > FAR) {
            return number.signum() > 0 ? Long.MAX_VALUE : DecimalColumn.ASIDE;
        }
        if (digits < -FAR) {
            boolean up = rounding == RoundingMode.CEILING;
            return number.signum() > 0 ? (up ? 1 : 0) : (up ? 0 : -1);
        }
        BigInteger mantissa = number.setScale(scale, rounding).unscaledValue();
        if (mantissa.bitLength() < Long.SIZE) {
            return Math.max(DecimalColumn.ASIDE, mantissa.longValue());
        }
        return mantissa.signum() > 0 ? Long.MAX_VALUE : DecimalColumn.ASIDE;
    }

    /** The values that are numbers; others equal no row. */
    private static List<BigDecimal> numbers(List<String> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        values.forEach(value -> number(value).ifPresent(numbers::add));
        return numbers;
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
