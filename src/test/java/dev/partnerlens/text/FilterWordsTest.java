package dev.partnerlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterWordsTest {
    private final FilterWords english = new FilterWords(Words.in(Locale.ENGLISH), AzureUsage.DATASET);
    private final FilterWords french = new FilterWords(Words.in(Locale.FRENCH), AzureUsage.DATASET);

    @Test
    void boundsAreTheOnesChosenUnrounded() {
        assertThat(english.condition(between("1.2345678901234", "20"))).isEqualTo("1.2345678901234 to 20");
        assertThat(english.condition(between("1E+3", ""))).isEqualTo("at least 1,000");
        assertThat(french.condition(between("", "-0.50"))).isEqualTo("au plus \u22120,5");
        assertThat(french.condition(between("", ""))).isEqualTo("(non vide)");
    }

    @Test
    void whatIsNotThereAndWhatIs() {
        assertThat(english.condition(new Filter.Lacks(AzureUsage.METER_UNIT, "GB")))
                .isEqualTo("does not contain \"GB\"");
        assertThat(english.sentence(new Filter.Present(AzureUsage.METER_UNIT))).endsWith(": (not empty)");
    }

    private static Filter between(String from, String to) {
        return new Filter.Between(AzureUsage.QUANTITY, number(from), number(to));
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).map(BigDecimal::new);
    }
}
