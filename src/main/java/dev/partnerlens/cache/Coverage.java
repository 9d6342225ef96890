package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days put together from periods that come in the order of their first days, joined where they touch. */
final class Coverage {
    private final List<Period> days = new ArrayList<>();

    void add(Period more) {
        if (!days.isEmpty() && !more.from().isAfter(days.getLast().to().plusDays(1))) {
            Period last = days.removeLast();
            LocalDate end = more.to().isAfter(last.to()) ? more.to() : last.to();
            days.add(new Period(last.from(), end));
        } else {
            days.add(more);
        }
    }

    List<Period> days() {
        return List.copyOf(days);
    }

    Optional<LocalDate> last() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().to());
    }
}
