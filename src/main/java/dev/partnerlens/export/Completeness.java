package dev.partnerlens.export;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words whether a set is complete for a period, and why not. */
final class Completeness {
    private static final int NAMED = 6;

    private final Words words;
    private final Period period;
    private final LocalDate today;

    Completeness(Words words, Period period, LocalDate today) {
        this.words = words;
        this.period = period;
        this.today = today;
    }

    /**
     * One sentence a reason; a single "yes" where there is none. Rows made by the service for the running period alone
     * have no past, so of those only what is known now counts.
     */
    String of(Dataset dataset, Freshness freshness) {
        if (freshness.standing() != Freshness.Standing.FETCHED) {
            return words.get(
                    "export.complete.no",
                    words.get("export.standing." + freshness.standing().name()));
        }
        boolean now = dataset.date().made();
        List<String> reasons = freshness.doubts(now ? Optional.empty() : Optional.of(period), today).stream()
                .flatMap(doubt -> now && doubt == Freshness.Doubt.UNCOVERED
                        ? Optional.of(words.get("export.why.older")).stream()
                        : reason(doubt, freshness).stream())
                .toList();
        return reasons.isEmpty()
                ? words.get("export.complete.yes")
                : words.get("export.complete.no", String.join("; ", reasons));
    }

    private Optional<String> reason(Freshness.Doubt doubt, Freshness freshness) {
        return switch (doubt) {
            case NOT_STORED -> Optional.empty();
            case RUNNING -> Optional.of(words.get("export.why.running"));
            case UNCOVERED -> uncovered(freshness.covered());
            case DISPUTED -> Optional.of(words.get("export.why.disputed"));
            case SET_ASIDE -> Optional.of(words.get("export.why.setAside", freshness.setAside()));
            case LAST_FAILED -> Optional.of(words.get("export.why.lastFailed"));
        };
    }

    /** Nothing where only today is missing: that the day is not over is said already. */
    private Optional<String> uncovered(List<Period> covered) {
        List<Period> gaps = gaps(covered);
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>(
                gaps.stream().limit(NAMED).map(words.formats()::period).toList());
        if (gaps.size() > NAMED) {
            named.add("\u2026");
        }
        return Optional.of(words.get("export.why.gaps", String.join(", ", named)));
    }

    /** Days of the period before today that no whole window covers. */
    private List<Period> gaps(List<Period> covered) {
        List<Period> gaps = new ArrayList<>();
        LocalDate end = period.to().isBefore(today) ? period.to() : today.minusDays(1);
        LocalDate next = period.from();
        for (Period part : covered) {
            if (part.from().isAfter(next) && !next.isAfter(end)) {
                LocalDate before = part.from().minusDays(1);
                gaps.add(new Period(next, before.isAfter(end) ? end : before));
            }
            if (!part.to().isBefore(next)) {
                next = part.to().plusDays(1);
            }
        }
        if (!next.isAfter(end)) {
            gaps.add(new Period(next, end));
        }
        return gaps;
    }
}
