package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "405, 405",
        "' 405 ', 405",
        "-87993.07, -87993.07",
        "206.0, 206.0",
        "3.7761676618E-05, 0.000037761676618",
        "1.9e-05, 0.000019",
        "1E+3, 1000",
        "120.5682999999995904716, 120.5682999999995904716",
        "0.1, 0.1",
        "9223372036854775808, 9223372036854775808",
    })
    void keepsEveryDigit(String text, String plain) throws UnreadableValue {
        assertThat(NumberText.parse(text).toPlainString()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1,234", "12 seats", "0x10", "--1", "1e999999999", "1e-101"})
    void anythingElseIsUnreadable(String text) {
        assertThatExceptionOfType(UnreadableValue.class).isThrownBy(() -> NumberText.parse(text));
    }
}
