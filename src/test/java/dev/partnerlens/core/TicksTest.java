package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00, 0",
        "1970-01-01T00:00:00.0000001, 1",
        "1969-12-31T23:59:59.9999999, -1",
        "1970-01-02T00:00:00, 864000000000",
        // The count of the .NET calendar, less its ticks up to 1970.
        "0001-01-01T00:00:00, -621355968000000000",
        "9999-12-31T23:59:59.9999999, 2534023007999999999",
    })
    void countsHundredsOfNanoseconds(LocalDateTime time, long ticks) {
        assertThat(Ticks.of(time)).isEqualTo(ticks);
        assertThat(Ticks.time(Ticks.of(time))).isEqualTo(time);
        assertThat(Ticks.day(Ticks.of(time))).isEqualTo(time.toLocalDate());
    }

    @Test
    void comesBackUnchangedAndInOrder() {
        Random random = new Random(11);
        LocalDateTime first = LocalDateTime.of(1, 1, 1, 0, 0);
        long seconds = ChronoUnit.SECONDS.between(first, LocalDateTime.of(9999, 12, 31, 23, 59, 59));
        LocalDateTime before = first;
        for (int i = 0; i < 50_000; i++) {
            LocalDateTime time =
                    first.plusSeconds(random.nextLong(seconds)).plusNanos(100L * random.nextInt(10_000_000));
            assertThat(Ticks.time(Ticks.of(time))).isEqualTo(time);
            assertThat(Ticks.epochDay(Ticks.of(time)))
                    .isEqualTo(time.toLocalDate().toEpochDay());
            assertThat(Long.compare(Ticks.of(time), Ticks.of(before)))
                    .isEqualTo(Integer.signum(time.compareTo(before)));
            assertThat(Ticks.of(time)).isNotEqualTo(Ticks.NONE);
            before = time;
        }
    }

    @Test
    void aDayIsItsMidnight() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertThat(Ticks.of(day)).isEqualTo(Ticks.of(day.atStartOfDay()));
        assertThat(Ticks.of(day.plusDays(1)) - Ticks.of(day)).isEqualTo(Ticks.PER_DAY);
    }
}
