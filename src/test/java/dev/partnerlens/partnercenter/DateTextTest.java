package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private final Dates dates = new Dates();

    @ParameterizedTest
    @CsvSource({
        "2018-05-30, 2018-05-30T00:00:00",
        "2018-05-27T00:00:00, 2018-05-27T00:00:00",
        "2016-10-18T19:16:25.107, 2016-10-18T19:16:25.107",
        "2017-06-15T22:56:05.0589308Z, 2017-06-15T22:56:05.0589308",
        "2017-06-15T22:56:05.4Z, 2017-06-15T22:56:05.4",
        "2017-06-15T22:56:05.123456789, 2017-06-15T22:56:05.123456789",
        "2017-03-14T03:25:16.36+00:00, 2017-03-14T03:25:16.36",
        "2018-05-27T01:30:00+02:00, 2018-05-26T23:30:00",
        "2018-12-31T22:00:00-0330, 2019-01-01T01:30:00",
        "2018-05-27T01:30:00+02, 2018-05-26T23:30:00",
        "2023-11-13T10:00Z, 2023-11-13T10:00:00",
        "2019-07-29 00:00:00, 2019-07-29T00:00:00",
        "2019-07-29t01:00:00z, 2019-07-29T01:00:00",
        "' 2024-02-29 ', 2024-02-29T00:00:00",
        "0002-01-01T00:00:00, 0002-01-01T00:00:00",
        "2019-08-28T00:00:00-07:00, 2019-08-28T07:00:00",
        "2019-09-17T17:08:11.1433333+00:00, 2019-09-17T17:08:11.1433333",
        "9998-12-31T23:59:59.9999999, 9998-12-31T23:59:59.9999999",
    })
    void readsEverySpellingAsUtc(String text, LocalDateTime expected) throws UnreadableValue {
        assertThat(parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00",
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00+05:00",
                "0001-12-31T23:00:00-05:00",
                "9999-12-14T00:00:00Z",
                "9999-12-31T23:59:59.9999999",
                "0000-01-01",
                "",
                " ",
            })
    void neverIsAbsent(String text) throws UnreadableValue {
        assertThat(parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2018-5-27",
                "2018-02-29",
                "2018-13-01",
                "27/05/2018",
                "20180527",
                "2018-05-27T",
                "2018-05-27T25:00:00",
                "2018-05-27T00:60:00",
                "2018-05-27T00:00:00.",
                "2018-05-27T00:00:00.1234567891",
                "2018-05-27T00:00:00+19:00",
                "2018-05-27T00:00:00 UTC",
                "2018-05-27Z?",
                "12018-05-27",
                "-018-05-27",
                "2018-05-2x",
                "2018-05-27T0x:00:00",
                "2018-05-27T00:00:60",
                "2018-05-27T00:00:00.1x",
                "2018-05-27T00:00:00+0x:00",
                "2018-00-10",
                "2018-05-00",
                "2018-04-31T10:00:00",
            })
    void anythingElseIsUnreadable(String text) {
        assertThatExceptionOfType(UnreadableValue.class).isThrownBy(() -> parse(text));
    }

    @Test
    void agreesWithTheLibraryOnRandomDates() throws UnreadableValue {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            OffsetDateTime time = LocalDateTime.ofEpochSecond(
                            random.nextLong(-60_000_000_000L, 250_000_000_000L),
                            random.nextInt(1_000_000_000),
                            ZoneOffset.UTC)
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60)));
            assertThat(parse(time.toString()))
                    .as(time.toString())
                    .isEqualTo(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
        }
    }

    @Test
    void agreesWithTheLibraryOnRandomDaysOfManyYears() throws UnreadableValue {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime time = LocalDateTime.of(2000 + random.nextInt(60), 1, 1, 0, 0)
                    .plusDays(random.nextInt(366))
                    .plusSeconds(random.nextBoolean() ? 0 : random.nextInt(86_400));
            assertThat(parse(time + "Z")).isEqualTo(time);
            assertThat(parse(time.toLocalDate().toString()))
                    .isEqualTo(time.toLocalDate().atStartOfDay());
        }
    }

    /** From the middle of an array, as the parser hands it out; both readers must say the same, the first time and again. */
    private @Nullable LocalDateTime parse(String text) throws UnreadableValue {
        char[] characters = ("9" + text + "9").toCharArray();
        LocalDateTime quick;
        try {
            quick = dates.read(characters, 1, text.length());
            assertThat(dates.read(characters, 1, text.length())).isEqualTo(quick);
        } catch (UnreadableValue e) {
            assertThatExceptionOfType(UnreadableValue.class)
                    .isThrownBy(() -> DateText.parse(characters, 1, text.length()));
            throw e;
        }
        assertThat(quick).isEqualTo(DateText.parse(characters, 1, text.length()));
        return quick;
    }
}
