package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {
    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void hasThreeToFiveEvenTicksAndHoldsZeroAndEveryValue() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            double high = Math.pow(10, random.nextDouble() * 12 - 3) * (random.nextInt(6) == 0 ? 0 : 1);
            double low = random.nextBoolean() ? 0 : -Math.pow(10, random.nextDouble() * 12 - 3);
            boolean whole = high > 1 && random.nextBoolean();
            Axis axis = Axis.of(low, high, whole, words.formats());
            List<Double> ticks = axis.ticks().stream().map(Axis.Tick::value).toList();
            String name = low + " to " + high;
            assertThat(ticks).as(name).hasSizeBetween(3, 5).contains(0.0);
            assertThat(axis.low()).as(name).isLessThanOrEqualTo(low);
            assertThat(axis.high()).as(name).isGreaterThanOrEqualTo(high);
            double step = ticks.get(1) - ticks.get(0);
            double leading = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
            assertThat(List.of(1L, 2L, 5L)).as(name).contains(Math.round(leading));
            if (whole) {
                assertThat(step).as(name).isGreaterThanOrEqualTo(1);
            }
            assertThat(axis.ticks().stream().map(Axis.Tick::label)).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void labelsAreShortFromTenThousandOn() {
        assertThat(Axis.of(0, 61_000, false, words.formats()).ticks().stream().map(Axis.Tick::label))
                .containsExactly("0", "20\u202fk", "40\u202fk", "60\u202fk");
        assertThat(Axis.of(-6, 9, true, words.formats()).ticks().stream().map(Axis.Tick::label))
                .containsExactly("\u22125", "0", "5");
    }
}
