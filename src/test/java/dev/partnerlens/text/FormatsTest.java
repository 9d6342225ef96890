package dev.partnerlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code _} stands for the thin space before a unit, {@code ~} for the true minus. */
class FormatsTest {
    private static final Formats ENGLISH = Words.in(Locale.ENGLISH).formats();
    private static final Formats FRENCH = Words.in(Locale.FRENCH).formats();
    private static final Formats GERMAN = Words.in(Locale.GERMANY).formats();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "0.00 | 0",
                "7 | 7",
                "1.005 | 1.01",
                "9.996 | 10",
                "42.25 | 42.3",
                "99.96 | 100",
                "640.5 | 641",
                "1540 | 1,540",
                "9999.4 | 9,999",
                "9999.5 | 10_k",
                "9999.6 | 10_k",
                "10000 | 10_k",
                "45249 | 45.2_k",
                "45250 | 45.3_k",
                "99949 | 99.9_k",
                "99950 | 100_k",
                "999499 | 999_k",
                "999500 | 1_M",
                "999950 | 1_M",
                "1540000 | 1.54_M",
                "1e9 | 1_G",
                "2.345e12 | 2.35_T",
                "1e15 | 1_P",
                "1e18 | 1_E",
                "1e22 | 10,000_E",
                "-45249 | ~45.2_k",
                "-999950 | ~1_M",
                "-0.001 | ~0.001",
                "0.0099 | 0.0099",
                "0.01 | 0.01",
                "0.0000378 | 0.000038",
                "0.00996 | 0.01",
            })
    void shortensNumbers(BigDecimal value, String shown) {
        assertThat(ENGLISH.compact(value)).isEqualTo(marked(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.891 | 2 | 1,234,567.89 | 1_234_567,89 | 1.234.567,89",
                "-0.5 | 0 | ~1 | ~1 | ~1",
                "-0.4 | 0 | 0 | 0 | 0",
                "0.125 | 2 | 0.13 | 0,13 | 0,13",
                "1.50 | 2 | 1.5 | 1,5 | 1,5",
            })
    void writesNumbersAsTheReaderDoes(BigDecimal value, int decimals, String english, String french, String german) {
        assertThat(ENGLISH.number(value, decimals)).isEqualTo(marked(english));
        assertThat(FRENCH.number(value, decimals)).isEqualTo(marked(french));
        assertThat(GERMAN.number(value, decimals)).isEqualTo(marked(german));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0_% | 0_%",
                "4.25 | 4.3_% | 4,3_%",
                "9.96 | 10_% | 10_%",
                "62.5 | 63_% | 63_%",
                "-4.25 | ~4.3_% | ~4,3_%",
                "-0.04 | 0_% | 0_%",
                "1234 | 1,234_% | 1_234_%",
            })
    void writesPercents(BigDecimal percent, String english, String french) {
        assertThat(ENGLISH.percent(percent)).isEqualTo(marked(english));
        assertThat(FRENCH.percent(percent)).isEqualTo(marked(french));
    }

    @Test
    void writesDates() {
        LocalDate day = LocalDate.of(2026, 6, 24);
        assertThat(ENGLISH.day(day)).isEqualTo("24 Jun");
        assertThat(FRENCH.day(day)).isEqualTo("24 juin");
        assertThat(GERMAN.day(day)).isEqualTo("24. Juni");
        assertThat(ENGLISH.date(day)).isEqualTo("24 Jun 2026");
        assertThat(FRENCH.date(day)).isEqualTo("24 juin 2026");
        assertThat(GERMAN.date(day)).isEqualTo("24. Juni 2026");
        assertThat(ENGLISH.month(day)).isEqualTo("Jun");
        assertThat(FRENCH.month(day)).isEqualTo("juin");
        assertThat(ENGLISH.monthOfYear(day)).isEqualTo("Jun 2026");
        assertThat(FRENCH.monthOfYear(day)).isEqualTo("juin 2026");
        assertThat(GERMAN.monthOfYear(day)).isEqualTo("Juni 2026");
    }

    @Test
    void writesTimesInUtcWithoutASecondReading() {
        Instant instant = Instant.parse("2026-06-24T18:42:59Z");
        for (Formats formats : new Formats[] {ENGLISH, FRENCH, GERMAN}) {
            assertThat(formats.time(instant)).isEqualTo("18:42");
        }
        assertThat(ENGLISH.dateTime(instant)).isEqualTo("24 Jun 2026 18:42");
        assertThat(FRENCH.dateTime(instant)).isEqualTo("24 juin 2026 18:42");
    }

    @Test
    void writesPeriods() {
        LocalDate first = LocalDate.of(2025, 12, 1);
        assertThat(ENGLISH.period(new Period(first, LocalDate.of(2026, 6, 24))))
                .isEqualTo("1 Dec 2025 \u2013 24 Jun 2026");
        assertThat(ENGLISH.period(Period.day(first))).isEqualTo("1 Dec 2025");
    }

    private static String marked(String shown) {
        return shown.replace('_', '\u202f').replace('~', '\u2212');
    }
}
