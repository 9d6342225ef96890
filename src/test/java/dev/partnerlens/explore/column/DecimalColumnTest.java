package dev.partnerlens.explore.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.InMemorySource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value comes back as it went in, and every sum equals the sum in BigDecimal to the last digit. */
class DecimalColumnTest {
    private static final int GROUPS = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sumsAreExact(long seed) {
        Random random = new Random(seed);
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        int[] groups = new int[5_000];
        BigDecimal[] expected = new BigDecimal[GROUPS];
        Arrays.fill(expected, BigDecimal.ZERO);
        for (int i = 0; i < groups.length; i++) {
            BigDecimal number = number(random, (int) seed);
            numbers.add(number);
            groups[i] = random.nextInt(GROUPS);
            if (number != null) {
                expected[groups[i]] = expected[groups[i]].add(number);
            }
        }
        ColumnTable table = table(numbers);
        DecimalColumn column = table.decimal(AzureUsage.QUANTITY);
        Sums sums = column.sums(GROUPS);
        column.addTo(sums, table.all(), groups);
        for (int group = 0; group < GROUPS; group++) {
            assertThat(sums.of(group)).isEqualByComparingTo(expected[group]);
            assertThat(sums.of(group).scale()).isGreaterThanOrEqualTo(0);
        }
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            BigDecimal value = column.value(i);
            assertThat(value == null).isEqualTo(number == null);
            if (value != null && number != null) {
                assertThat(value).isEqualByComparingTo(number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "-9223372036854775807", "9.2E+18"})
    void sumsBeyond64BitsCarry(String number) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            numbers.add(new BigDecimal(number));
        }
        ColumnTable table = table(numbers);
        Sums sums = table.decimal(AzureUsage.QUANTITY).sums(1);
        table.decimal(AzureUsage.QUANTITY).addTo(sums, table.all(), null);
        assertThat(sums.of(0)).isEqualByComparingTo(new BigDecimal(number).multiply(new BigDecimal(1_000)));
    }

    /** Small and even numbers for the first seeds, wilder ones for the later. */
    private static @Nullable BigDecimal number(Random random, int wildness) {
        return switch (random.nextInt(6 + wildness)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO.setScale(random.nextInt(40));
            case 2, 3 -> BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(7));
            case 4 -> new BigDecimal(Double.toString(random.nextGaussian() * 1e3));
            case 5 -> BigDecimal.valueOf(random.nextInt(100)).scaleByPowerOfTen(random.nextInt(5));
            case 6 -> new BigDecimal("2.3E-05").multiply(BigDecimal.valueOf(random.nextInt(1_000)));
            case 7 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(19));
            case 8 -> new BigDecimal(new BigInteger(100, random).negate(), random.nextInt(60));
            case 9 -> BigDecimal.valueOf(random.nextInt(), random.nextInt(120));
            default -> new BigDecimal(new BigInteger(90, random), -random.nextInt(20));
        };
    }

    private static ColumnTable table(List<@Nullable BigDecimal> numbers) {
        List<Row> rows = numbers.stream()
                .map(number -> Row.builder(AzureUsage.DATASET)
                        .number(AzureUsage.QUANTITY, number)
                        .build())
                .toList();
        return ColumnTable.load(
                new InMemorySource(LocalDate.of(2026, 1, 1)).put(AzureUsage.DATASET, rows), AzureUsage.DATASET);
    }
}
