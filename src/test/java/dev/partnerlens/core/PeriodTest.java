package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "DAYS_30, 2026-06-24, 2026-05-26..2026-06-24",
        "DAYS_30, 2024-03-15, 2024-02-15..2024-03-15",
        "MONTHS_3, 2026-05-31, 2026-02-01..2026-05-31",
        "MONTHS_6, 2026-06-24, 2025-12-01..2026-06-24",
        "MONTHS_6, 2026-08-31, 2026-02-01..2026-08-31",
        "MONTHS_6, 2024-02-29, 2023-08-01..2024-02-29",
        "MONTHS_12, 2026-01-01, 2025-01-01..2026-01-01",
        "MONTHS_12, 2024-02-29, 2023-02-01..2024-02-29",
    })
    void presetsBeginOnTheFirstOfAMonth(PeriodPreset preset, LocalDate today, String period) {
        assertThat(preset.until(today)).hasToString(period);
    }

    @Test
    void aTabShowsSixMonthsUntilTheUserChooses() {
        assertThat(PeriodPreset.DEFAULT.until(LocalDate.of(2026, 6, 30)).fullMonths())
                .hasSize(7);
        assertThat(PeriodPreset.DEFAULT.until(LocalDate.of(2026, 6, 29)).fullMonths())
                .hasSize(6);
    }

    @Test
    void includesBothEnds() {
        Period february = period("2024-02-01", "2024-02-29");
        assertThat(february.days()).isEqualTo(29);
        assertThat(february.contains(february.from())).isTrue();
        assertThat(february.contains(february.to())).isTrue();
        assertThat(february.contains(LocalDate.of(2024, 1, 31))).isFalse();
        assertThat(february.contains(LocalDate.of(2024, 3, 1))).isFalse();
        assertThat(february.before()).isEqualTo(period("2024-01-03", "2024-01-31"));
        assertThat(Period.day(february.to()).days()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> period("2024-02-02", "2024-02-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-10, 2026-01-10, 2026-01-20, 2026-01-10..2026-01-10",
        "2026-01-01, 2026-01-31, 2026-01-10, 2026-01-20, 2026-01-10..2026-01-20",
        "2026-01-10, 2026-01-20, 2026-01-01, 2026-01-12, 2026-01-10..2026-01-12",
        "2026-01-01, 2026-01-10, 2026-01-11, 2026-01-20, ",
    })
    void overlapsWhereADayIsInBoth(String from, String to, String otherFrom, String otherTo, @Nullable String both) {
        Period one = period(from, to);
        Period other = period(otherFrom, otherTo);
        assertThat(one.intersection(other).map(Period::toString)).isEqualTo(Optional.ofNullable(both));
        assertThat(other.intersection(one)).isEqualTo(one.intersection(other));
        assertThat(one.overlaps(other)).isEqualTo(both != null);
    }

    @ParameterizedTest
    @EnumSource
    void splittingLosesAndDoublesNoDay(Grain grain) {
        Period period = period("2023-11-17", "2025-03-02");
        List<LocalDate> days = new ArrayList<>();
        for (Period part : period.split(grain)) {
            days.addAll(part.from().datesUntil(part.to().plusDays(1)).toList());
            assertThat(grain.floor(part.to())).isEqualTo(grain.floor(part.from()));
        }
        assertThat(days)
                .containsExactlyElementsOf(Stream.iterate(period.from(), day -> day.plusDays(1))
                        .limit(period.days())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-31, 1",
        "2026-01-02, 2026-01-31, 0",
        "2024-02-01, 2024-02-28, 0",
        "2023-02-01, 2023-02-28, 1",
        "2025-12-15, 2026-03-15, 2",
    })
    void countsWholeMonthsOnly(String from, String to, int months) {
        assertThat(period(from, to).fullMonths()).hasSize(months);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
