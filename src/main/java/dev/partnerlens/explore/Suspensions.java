package dev.partnerlens.explore;

import dev.partnerlens.core.Past;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Spell;
import dev.partnerlens.core.dataset.Subscriptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When subscriptions came to stand suspended. The service never tells, so it is known by comparing what was known from
 * one sync to the next: the day is the one that the first sync that saw it is filed under. What already stood suspended
 * in the first of all syncs came to it on a day that nobody knows.
 */
public final class Suspensions {
    private final Optional<LocalDate> since;
    private final Map<String, List<LocalDate>> days;

    private Suspensions(Optional<LocalDate> since, Map<String, List<LocalDate>> days) {
        this.since = since;
        this.days = days;
    }

    /** Nothing is known. */
    static Suspensions unknown() {
        return new Suspensions(Optional.empty(), Map.of());
    }

    /**
     * Reads when subscriptions stood suspended; takes as long as the reading takes.
     *
     * @param last the last day that counts
     */
    static Suspensions of(Past past, LocalDate last) {
        SyncDays syncs = new SyncDays(past, last);
        Optional<LocalDate> first = syncs.firstOf(Subscriptions.DATASET);
        if (first.isEmpty()) {
            return unknown();
        }
        List<LocalDate> days = syncs.within(new Period(first.get(), last));
        long[] moments = days.stream().mapToLong(past::at).toArray();
        Map<String, List<Spell>> byId = new HashMap<>();
        for (Spell spell :
                past.spells(Subscriptions.DATASET, Subscriptions.STATUS, Subscriptions.SUSPENDED, Subscriptions.ID)) {
            key(spell.name())
                    .ifPresent(id ->
                            byId.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(spell));
        }
        Map<String, List<LocalDate>> begun = new HashMap<>();
        byId.forEach((id, spells) -> begun.put(id, begun(spells, days, moments)));
        return new Suspensions(first, begun);
    }

    /** The days at whose end it stood suspended and had not done so at the end of the one before, the first day aside. */
    private static List<LocalDate> begun(List<Spell> spells, List<LocalDate> days, long[] moments) {
        Set<Integer> begun = new TreeSet<>();
        for (Spell spell : spells) {
            int place = Arrays.binarySearch(moments, spell.since());
            int seen = place < 0 ? -place - 1 : place;
            if (seen > 0
                    && seen < moments.length
                    && spell.contains(moments[seen])
                    && spells.stream().noneMatch(other -> other.contains(moments[seen - 1]))) {
                begun.add(seen);
            }
        }
        return begun.stream().map(days::get).toList();
    }

    private static Optional<String> key(@Nullable String id) {
        return Optional.ofNullable(id).filter(text -> !text.isEmpty()).map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** The day whose sync first told what stands suspended: of later days it is known who was suspended on them. */
    public Optional<LocalDate> since() {
        return since;
    }

    /** Whether it is known who was suspended on a day. */
    public boolean knownOn(LocalDate day) {
        return since.filter(day::isAfter).isPresent();
    }

    /** The days on which the subscription of that id came to stand suspended, in order. */
    public List<LocalDate> of(@Nullable String subscriptionId) {
        return key(subscriptionId).map(id -> days.getOrDefault(id, List.of())).orElse(List.of());
    }
}
