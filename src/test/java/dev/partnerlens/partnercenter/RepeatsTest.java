package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
    private final Repeats repeats = new Repeats();

    @Test
    void handsOutTheSameTextAgain() {
        assertThat(read("Contoso")).isSameAs(read("Contoso"));
        assertThat(read("")).isSameAs(read(""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 300, 5_000, 1_000_000})
    void neverTakesOneTextForAnother(int distinct) {
        // The last two differ only where nothing is sampled, so they all want the same place.
        List<IntFunction<String>> kinds = List.of(
                i -> "" + i,
                i -> "Subscription of seats " + i,
                "é"::repeat,
                i -> "x".repeat(6) + (char) i + "x".repeat(24),
                i -> "x".repeat(i % 300));
        Random random = new Random(7);
        for (int i = 0; i < 40_000; i++) {
            int number = random.nextInt(distinct);
            IntFunction<String> kind = kinds.get(i < 30_000 ? i % 2 : 2 + i % 3);
            String text = kind.apply(i < 30_000 ? number : number % 500);
            assertThat(read(text)).isEqualTo(text);
        }
    }

    @Test
    void stopsLookingWhereNothingRepeats() {
        IntStream.range(0, 5_000).forEach(i -> read("a" + i));
        assertThat(read("b")).isEqualTo("b").isNotSameAs(read("b"));
    }

    /** From the middle of an array, as the parser hands it out. */
    private String read(String text) {
        return repeats.read(("9" + text + "9").toCharArray(), 1, text.length());
    }
}
