package dev.partnerlens.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dates of a row view, whose fields tell days or times. */
final class Days {
    private Days() {}

    static Optional<LocalDate> of(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Optional.of(day);
            case LocalDateTime time -> Optional.of(time.toLocalDate());
            case null, default -> Optional.empty();
        };
    }

    static Optional<LocalDateTime> timeOf(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Optional.of(day.atStartOfDay());
            case LocalDateTime time -> Optional.of(time);
            case null, default -> Optional.empty();
        };
    }
}
