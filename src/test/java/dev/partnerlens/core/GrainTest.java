package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrainTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-02-29, 2024-02-29, 2024-03-01",
        "WEEK, 2026-01-01, 2025-12-29, 2026-01-05",
        "WEEK, 2025-12-28, 2025-12-22, 2025-12-29",
        "WEEK, 2021-01-03, 2020-12-28, 2021-01-04",
        "WEEK, 2024-12-30, 2024-12-30, 2025-01-06",
        "MONTH, 2024-02-29, 2024-02-01, 2024-03-01",
        "MONTH, 2025-12-31, 2025-12-01, 2026-01-01",
        "QUARTER, 2026-03-31, 2026-01-01, 2026-04-01",
        "QUARTER, 2026-04-01, 2026-04-01, 2026-07-01",
        "QUARTER, 2025-12-31, 2025-10-01, 2026-01-01",
        "QUARTER, 2024-05-31, 2024-04-01, 2024-07-01",
        "YEAR, 2024-12-31, 2024-01-01, 2025-01-01",
    })
    void findsTheStepAndTheNextOne(Grain grain, LocalDate day, LocalDate start, LocalDate next) {
        assertThat(grain.floor(day)).isEqualTo(start);
        assertThat(grain.next(day)).isEqualTo(next);
    }

    @Test
    void weeksAreThoseOfTheIsoCalendar() {
        for (LocalDate day = LocalDate.of(2019, 12, 20); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate monday = Grain.WEEK.floor(day);
            assertThat(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                    .as("%s", day)
                    .isEqualTo(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(monday.minusDays(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                    .isNotEqualTo(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNamedOnTheCommandLine(Grain grain) {
        assertThat(Grain.byId(grain.id())).contains(grain);
        assertThat(grain.id()).isLowerCase();
        assertThat(Grain.byId("fortnight")).isEmpty();
    }
}
