package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
        "999999999999999999, 999999999999999999",
        "-99999999999999999.9, -99999999999999999.9",
        "0.00, 0.00",
        "-0, 0",
        "5., 5",
        ".5, 0.5",
        "+7, 7",
    })
    void keepsEveryDigit(String text, String plain) throws UnreadableValue {
        assertThat(parse(text))
                .isNotNull()
                .extracting(BigDecimal::toPlainString)
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "1,234",
                "12 seats",
                "0x10",
                "--1",
                "-",
                ".",
                "1.2.3",
                "1-2",
                "1e999999999",
                "1e-101"
            })
    void anythingElseIsUnreadable(String text) {
        assertThatExceptionOfType(UnreadableValue.class).isThrownBy(() -> parse(text));
    }

    @Test
    void blanksAreNoNumber() throws UnreadableValue {
        assertThat(parse("")).isNull();
        assertThat(parse(" ")).isNull();
        assertThatExceptionOfType(UnreadableValue.class).isThrownBy(() -> NumberText.parse(" "));
    }

    @Test
    void agreesWithTheLibraryOnRandomNumbersOfEveryLength() throws UnreadableValue {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
            int whole = 1 + random.nextInt(21);
            int fraction = random.nextInt(21);
            for (int digit = 0; digit < whole + fraction; digit++) {
                text.append(digit == whole ? "." : "").append(random.nextInt(10));
            }
            assertThat(parse(text.toString())).as("%s", text).isEqualTo(new BigDecimal(text.toString()));
        }
    }

    /** From the middle of an array, as the parser hands it out. */
    private static @Nullable BigDecimal parse(String text) throws UnreadableValue {
        BigDecimal number = NumberText.parse(("9" + text + "9").toCharArray(), 1, text.length());
        if (number != null) {
            assertThat(NumberText.parse(text)).isEqualTo(number);
        }
        return number;
    }
}
