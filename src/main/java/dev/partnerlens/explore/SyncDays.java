package dev.partnerlens.explore;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days that syncs are filed under, as far as each changed what was known at its end. What is known only grows from
 * day to day, so few days have to be asked for.
 *
 * @param last the last day that counts
 */
public record SyncDays(Past past, LocalDate last) {
    /** No sync is filed before it. */
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    /** The first day at whose end anything was known; empty before the first sync. */
    public Optional<LocalDate> first() {
        return reached(1);
    }

    /** The first day at whose end {@code moment} was known; empty where that is not so by the last day. */
    public Optional<LocalDate> reached(long moment) {
        if (past.at(last) < moment) {
            return Optional.empty();
        }
        LocalDate before = BEFORE_ALL;
        LocalDate reached = last;
        while (before.plusDays(1).isBefore(reached)) {
            LocalDate middle = LocalDate.ofEpochDay((before.toEpochDay() + reached.toEpochDay()) / 2);
            if (past.at(middle) < moment) {
                before = middle;
            } else {
                reached = middle;
            }
        }
        return Optional.of(reached);
    }

    /** The days of the period at whose end more was known than at the end of the day before, in order. */
    public List<LocalDate> within(Period period) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate before = period.from().minusDays(1);
        LocalDate to = period.to().isAfter(last) ? last : period.to();
        if (before.isBefore(to)) {
            collect(before, past.at(before), to, past.at(to), days);
        }
        return List.copyOf(days);
    }

    /** Halves the days after {@code low} until {@code high} as long as something came to be known in them. */
    private void collect(LocalDate low, long atLow, LocalDate high, long atHigh, List<LocalDate> days) {
        if (atLow == atHigh) {
            return;
        }
        if (low.plusDays(1).equals(high)) {
            days.add(high);
            return;
        }
        LocalDate middle = LocalDate.ofEpochDay((low.toEpochDay() + high.toEpochDay()) / 2);
        long atMiddle = past.at(middle);
        collect(low, atLow, middle, atMiddle, days);
        collect(middle, atMiddle, high, atHigh, days);
    }

    /** The first day at whose end rows of the set were known; empty where that is not so by the last day. */
    public Optional<LocalDate> firstOf(Dataset dataset) {
        Optional<LocalDate> first = first();
        // Mostly the first sync brought it, and asking what is known of a set is not for nothing.
        if (first.isEmpty() || knows(dataset, first.get())) {
            return first;
        }
        if (!knows(dataset, last)) {
            return Optional.empty();
        }
        List<LocalDate> days = within(new Period(first.get(), last));
        int before = 0;
        int known = days.size() - 1;
        while (before + 1 < known) {
            int middle = (before + known) / 2;
            if (knows(dataset, days.get(middle))) {
                known = middle;
            } else {
                before = middle;
            }
        }
        return Optional.of(days.get(known));
    }

    /** Whether rows of the set were known at the end of a day. */
    public boolean knows(Dataset dataset, LocalDate day) {
        CodedSource then = past.asOf(day);
        return then.freshness(dataset).standing() == Freshness.Standing.FETCHED;
    }
}
