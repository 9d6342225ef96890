package dev.partnerlens.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Excel's way to write dates: days since 1899-12-30 in the 1900 system, the time as a part of the day, no zone (ECMA-376
 * part 1, 18.17.4). Its calendar holds a 29 February 1900 that never was, so older days have no true serial.
 */
final class Serial {
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final long EPOCH = 25_569;
    private static final double NANOS_PER_DAY = 86_400e9;

    private Serial() {}

    static boolean has(LocalDate day) {
        return !day.isBefore(FIRST) && day.getYear() <= 9999;
    }

    static long of(LocalDate day) {
        return day.toEpochDay() + EPOCH;
    }

    static double of(LocalDateTime time) {
        return of(time.toLocalDate()) + time.toLocalTime().toNanoOfDay() / NANOS_PER_DAY;
    }

    /** Excel's numbers end at 9.99E307 and have nothing between zero and 2.2251E-308. */
    static boolean has(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        double size = Math.abs(number.doubleValue());
        return size >= Double.MIN_NORMAL && size <= 9.99999999999999e307;
    }
}
