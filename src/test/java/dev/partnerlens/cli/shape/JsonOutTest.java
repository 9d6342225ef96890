package dev.partnerlens.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonOutTest {
    @ParameterizedTest
    @CsvSource({
        "349219805405.82, 349219805405.82",
        "342228.000, 342228",
        "1E+20, 100000000000000000000",
        "1E-11, 0.00000000001",
        "0.0000000000005, 0",
        "0.0000000000015, 0.000000000002",
        "0.00000000000050001, 0.000000000001",
        "-0.0, 0",
        "-12.50, -12.5"
    })
    void numbersHaveAllDigitsAndNoExponent(BigDecimal value, String written) {
        assertThat(Plain.number(value)).isEqualTo(written);
    }

    @Test
    void nestsAndSeparates() {
        JsonNode json = Written.json(out -> new JsonOut(out)
                .object()
                .name("list")
                .array()
                .line()
                .object()
                .field("a", 1)
                .field("b", null)
                .endObject()
                .line()
                .value(true)
                .endArray()
                .name("empty")
                .object()
                .endObject()
                .field("day", LocalDate.of(2026, 6, 24))
                .endObject());
        assertThat(json.toString())
                .isEqualTo("{\"list\":[{\"a\":1,\"b\":null},true],\"empty\":{},\"day\":\"2026-06-24\"}");
    }

    @Test
    void anyTextComesBackAsItWas() {
        String text = "q\" b\\ n\n r\r t\t bell\u0007 é \u2028 \ud83d\ude00";
        assertThat(Written.json(out -> new JsonOut(out).value(text)).stringValue())
                .isEqualTo(text);
        assertThat(Written.text(out -> new JsonOut(out).value("half \ud83d"))).isEqualTo("\"half \\ud83d\"");
    }

    @Test
    void timesKeepTheirFractionAndAlwaysHaveSeconds() {
        assertThat(Plain.time(LocalDateTime.parse("2026-06-24T06:42"))).isEqualTo("2026-06-24T06:42:00Z");
        assertThat(Plain.time(LocalDateTime.parse("2016-02-04T19:29:38.037"))).isEqualTo("2016-02-04T19:29:38.037Z");
        assertThat(Plain.time(LocalDateTime.parse("2016-02-04T19:29:38.2766667")))
                .isEqualTo("2016-02-04T19:29:38.2766667Z");
    }
}
